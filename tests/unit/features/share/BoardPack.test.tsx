import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BoardPack } from '#features/share/BoardPack.tsx'
import { curated, selected } from '../../../support/curated.ts'

const { drawn, savedFile } = vi.hoisted(() => ({ drawn: vi.fn(), savedFile: vi.fn() }))
vi.mock('#ui/saveFile.ts', () => ({ saveFile: savedFile }))
// jsdom draws no pictures: each stands until the test lets it be done.
vi.mock('../../../../src/features/share/makePicture.ts', () => ({
  makePng: drawn,
  makeSvg: () => ({ name: 'a.svg', content: new Blob([]), svg: '<svg/>' }),
}))

let done: (() => void)[] = []
beforeEach(() => {
  done = []
  drawn.mockReset().mockImplementation(
    () =>
      new Promise((resolve) => {
        const content = { arrayBuffer: async () => new ArrayBuffer(4) }
        done.push(() => resolve({ name: `${done.length}.png`, content }))
      }),
  )
  savedFile.mockReset()
})
afterEach(() => vi.restoreAllMocks())

const open = () =>
  render(
    <BoardPack
      basis={{
        dataset: curated,
        selection: selected({}),
        withUserFigures: false,
        view: '',
        today: '2026-11-22',
      }}
    />,
  )

async function begin() {
  await userEvent.click(screen.getByRole('button', { name: /^Download board pack/u }))
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(1))
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

describe('the board pack', () => {
  test('that is being made when the dialog closes is given up, and saves nothing', async () => {
    const { unmount } = open()
    await begin()
    unmount()
    for (const finish of done) finish()
    await settle()
    expect(drawn).toHaveBeenCalledTimes(1)
    expect(savedFile).not.toHaveBeenCalled()
  })

  test('keeps the focus on its button when that becomes Cancel, and when it is cancelled', async () => {
    open()
    await begin()
    const cancel = screen.getByRole('button', { name: 'Cancel' })
    expect(cancel).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    for (const finish of done) finish()
    await screen.findByText('Cancelled. Nothing was saved.')
    expect(screen.getByRole('button', { name: /^Download board pack/u })).toHaveFocus()
    expect(savedFile).not.toHaveBeenCalled()
  })

  test('is not cancelled by the second click of a double click', async () => {
    open()
    await begin()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }), { detail: 2 })
    for (const finish of done) finish()
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(2))
  })
})
