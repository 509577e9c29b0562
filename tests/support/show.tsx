import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import type { Selection } from '#state/selection.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { selected } from './curated.ts'

function Shown({ part }: { readonly part: (selection: Selection) => ReactElement }) {
  return part(selected(useView()))
}

/** Renders a part of the page for the curated figures. Choices made in it change the view. */
export function show(part: (selection: Selection) => ReactElement, view: Partial<View> = {}) {
  useView.setState({ ...DEFAULT_VIEW, ...view })
  return render(<Shown part={part} />)
}

/** jsdom has no layout, so every box is 0 px wide, and no ResizeObserver or matchMedia: this adds empty ones. */
export function stubLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}
