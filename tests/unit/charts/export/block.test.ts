import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceColumns } from '#charts/export/block.tsx'

const blocks = (heights: readonly number[]) => heights.map((height) => ({ height }))
const columns = (heights: readonly number[], count: number) =>
  balanceColumns(blocks(heights), count).map((column) => column.map((b) => b.height))

describe('columns', () => {
  test('are balanced by height, not by number of entries', () => {
    expect(columns([90, 30, 30, 30], 2)).toEqual([[90], [30, 30, 30]])
  })

  test('are all used if there are enough entries', () => {
    expect(columns([20, 20, 20, 20], 3).map((c) => c.length)).toEqual([2, 1, 1])
    expect(columns([20], 3)).toEqual([[20]])
    expect(columns([], 3)).toEqual([])
  })

  test('keep the order and every entry', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 90 }), { maxLength: 40 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const made = columns(list, count)
        expect(made.flat()).toEqual(list)
        expect(made.length).toBeLessThanOrEqual(count)
      }),
    )
  })

  test('exceed an even share by at most one entry', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const sum = list.reduce((a, b) => a + b, 0)
        const highest = Math.max(...columns(list, count).map((c) => c.reduce((a, b) => a + b, 0)))
        expect(highest).toBeLessThanOrEqual(sum / count + Math.max(...list))
      }),
    )
  })
})
