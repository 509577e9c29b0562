import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDebouncedValue, useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'

type Report = (entries: readonly { readonly isIntersecting: boolean }[]) => void

let report: Report
const element = { current: document.createElement('div') }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Report) {
        report = callback
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

describe('a value that has stood still', () => {
  test('is the one before it while values keep coming, then the last of them', () => {
    const { result, rerender } = renderHook(({ value }) => useDebouncedValue(value), {
      initialProps: { value: 1 },
    })
    for (const value of [2, 3, 4]) {
      rerender({ value })
      wait(150)
      expect(result.current).toBe(1)
    }
    wait(50)
    expect(result.current).toBe(4)
  })

  test('that comes back at once was never left', () => {
    const { result, rerender } = renderHook(({ value }) => useDebouncedValue(value), {
      initialProps: { value: 1 },
    })
    rerender({ value: 2 })
    rerender({ value: 1 })
    wait(500)
    expect(result.current).toBe(1)
  })
})

describe('what is drawn', () => {
  const drawn = () =>
    renderHook(({ value }) => useDeferredWhileHidden(value, element), { initialProps: { value: 'a' } })

  test('follows at once in sight', () => {
    const { result, rerender } = drawn()
    rerender({ value: 'b' })
    expect(result.current).toBe('b')
  })

  test('out of sight follows when the value has come to rest', () => {
    const { result, rerender } = drawn()
    act(() => report([{ isIntersecting: false }]))
    rerender({ value: 'b' })
    expect(result.current).toBe('a')
    wait(200)
    expect(result.current).toBe('b')
  })

  test('is up to date as soon as it comes into sight', () => {
    const { result, rerender } = drawn()
    act(() => report([{ isIntersecting: false }]))
    rerender({ value: 'b' })
    act(() => report([{ isIntersecting: true }]))
    expect(result.current).toBe('b')
  })
})
