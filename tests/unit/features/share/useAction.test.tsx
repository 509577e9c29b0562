import { act, renderHook } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { useAction } from '#features/share/useAction.tsx'

describe('an action', () => {
  test('starts in the click handler, and only once', async () => {
    const { result } = renderHook(() => useAction())
    const action = vi.fn(() => Promise.resolve('Saved.'))
    await act(async () => {
      // Both clicks come before React renders again.
      const { run } = result.current
      run(action)
      expect(action).toHaveBeenCalledTimes(1)
      run(action)
      await Promise.resolve()
    })
    expect(action).toHaveBeenCalledTimes(1)
    expect(result.current).toMatchObject({ busy: false, said: 'Saved.', error: '' })
  })

  test.each([
    ['fails', () => Promise.reject(new Error('no room'))],
    [
      'throws',
      () => {
        throw new Error('no room')
      },
    ],
  ])('that %s keeps its error, and another one can start', async (_, action) => {
    const { result } = renderHook(() => useAction())
    await act(async () => result.current.run(action))
    expect(result.current).toMatchObject({ busy: false, said: '', error: 'no room' })
    await act(async () => result.current.run(() => 'Copied.'))
    expect(result.current).toMatchObject({ said: 'Copied.', error: '' })
  })
})
