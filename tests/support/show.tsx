import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import type { Selection } from '#state/selection.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { selected } from './curated.ts'

function Shown({ part }: { readonly part: (selection: Selection) => ReactElement }) {
  return part(selected(useView()))
}

/** Shows a part of the page for the curated figures; what a person chooses in it takes effect. */
export function show(part: (selection: Selection) => ReactElement, view: Partial<View> = {}) {
  useView.setState({ ...DEFAULT_VIEW, ...view })
  return render(<Shown part={part} />)
}

/** The test browser lays nothing out and has nothing to observe it with: every box is 0 px wide. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  // Nor has it a medium: it is a screen.
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}
