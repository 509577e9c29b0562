import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { BoardPack } from '#features/share/BoardPack.tsx'
import { makeBoardPack } from '#features/share/makeBoardPack.ts'
import { curated, selected } from '../../../support/curated.ts'

const { drawn, savedFile } = vi.hoisted(() => ({ drawn: vi.fn(), savedFile: vi.fn() }))
vi.mock('#ui/saveFile.ts', () => ({ saveFile: savedFile }))
// jsdom cannot draw pictures: each one is finished when the test says so.
vi.mock('../../../../src/features/share/makePicture.ts', () => ({ makePng: drawn }))
vi.mock('../../../../src/features/share/makeBoardPack.ts', { spy: true })

let finishes: (() => void)[] = []
const finishPictures = () => {
  for (const finish of finishes) finish()
}

beforeEach(() => {
  finishes = []
  vi.mocked(makeBoardPack).mockClear()
  drawn.mockReset().mockImplementation(
    () =>
      new Promise((resolve) => {
        const content = { arrayBuffer: async () => new ArrayBuffer(4) }
        finishes.push(() => resolve({ name: `${finishes.length}.png`, content }))
      }),
  )
  savedFile.mockReset()
})

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

describe('the board pack', () => {
  test('is cancelled when the dialog closes, and saves nothing', async () => {
    const { unmount } = open()
    await begin()
    unmount()
    finishPictures()
    await expect(vi.mocked(makeBoardPack).mock.results[0]?.value).rejects.toThrow('aborted')
    expect(drawn).toHaveBeenCalledTimes(1)
    expect(savedFile).not.toHaveBeenCalled()
  })

  test('keeps the focus on its button while that is Cancel and after it is pressed', async () => {
    open()
    await begin()
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    finishPictures()
    await screen.findByText('Cancelled. Nothing was saved.')
    expect(screen.getByRole('button', { name: /^Download board pack/u })).toHaveFocus()
    expect(savedFile).not.toHaveBeenCalled()
  })

  test('is not cancelled by the second click of a double click', async () => {
    open()
    await begin()
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }), { detail: 2 })
    finishPictures()
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(2))
  })
})
