import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { useImport } from '#features/addFigures/useImport.ts'
import { curated } from '../../../support/curated.ts'

const { openPicture } = vi.hoisted(() => ({ openPicture: vi.fn() }))
vi.mock('../../../../src/features/addFigures/steps/openPicture.ts', () => ({ openPicture }))

const client = new QueryClient()
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
)
const damaged = { kind: 'failed', message: 'This picture is damaged.' }

test('the result for a picture that was cancelled while it was read is ignored', async () => {
  const { result } = renderHook(() => useImport(curated, []), { wrapper })
  let answer: (found: unknown) => void = () => undefined
  openPicture.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
  const picture = () => new File(['x'], 'chart.png')

  let choosing: Promise<void> | undefined
  act(() => {
    choosing = result.current.choose(picture())
  })
  expect(result.current.opening).toBe(true)
  act(() => result.current.startAgain())
  await act(async () => {
    answer(damaged)
    await choosing
  })
  expect(result.current).toMatchObject({ opening: false, failure: '', step: 'choose' })

  await act(async () => {
    choosing = result.current.choose(picture())
    answer(damaged)
    await choosing
  })
  expect(result.current.failure).toBe('This picture is damaged.')
})
