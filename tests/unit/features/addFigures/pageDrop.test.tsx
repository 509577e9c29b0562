import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { usePageDrop } from '#features/addFigures/pageDrop.tsx'

function Page({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  usePageDrop(onFiles)
  return (
    <main>
      <p>Words</p>
      <input aria-label="Search" />
      <dialog aria-label="Add" />
    </main>
  )
}

/** Presses Ctrl+V on an element with this text on the clipboard; returns whether the page took it. */
function paste(element: Element, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  const clipboardData = { files: [], getData: () => text }
  return !element.dispatchEvent(Object.assign(event, { clipboardData }))
}

function mount() {
  const onFiles = vi.fn<(files: readonly File[]) => void>()
  const { unmount } = render(<Page onFiles={onFiles} />)
  return { onFiles, unmount, words: screen.getByText('Words') }
}

const TABLE = 'Measure\tApr-25\tMay-25\nSocial workers\t291\t293'

test('a table of cells that is pasted anywhere on the page is read', async () => {
  const { onFiles, words } = mount()
  expect(paste(words, TABLE)).toBe(true)
  const [[files]] = onFiles.mock.calls as [[readonly File[]]]
  expect(await files[0]?.text()).toBe(TABLE)
})

test('a sentence, a paste into a field, and one over an open dialog are left alone', () => {
  const { onFiles, words } = mount()
  expect(paste(words, 'A sentence.')).toBe(false)
  expect(paste(screen.getByLabelText('Search'), TABLE)).toBe(false)
  document.querySelector('dialog')?.setAttribute('open', '')
  expect(paste(words, TABLE)).toBe(false)
  expect(onFiles).not.toHaveBeenCalled()
})

test('nothing is taken once the page is gone', () => {
  const { onFiles, unmount } = mount()
  unmount()
  paste(document.body, TABLE)
  expect(onFiles).not.toHaveBeenCalled()
})
