import { expect, test } from 'vitest'
import { parseEdtf } from '#domain/model/period.ts'
import { targetFromRow, targetToRow } from '#domain/tables/targetRow.ts'
import type { Target } from '#domain/targets/target.ts'
import { targetWords } from '#domain/targets/targetWords.ts'

function target(kind: Target['kind'], value: number, when: string, source = ''): Target {
  const period = parseEdtf(when)
  if (!period) throw new Error(when)
  const measure = { area: 'E10000021', metric: 'unallocated', definition: 'cases' }
  return { ...measure, kind, value, period, asStated: String(value), source }
}

const lower = { unit: 'count', better: 'lower' } as const
const higher = { unit: 'percent', better: 'higher' } as const
const neither = { unit: 'GBP', better: 'neither' } as const

test('a target says its bound, its date and its source', () => {
  expect(targetWords(target('target', 40, '2026-03'), lower)).toBe(
    'Target: at most 40 by March 2026 (your file)',
  )
  expect(targetWords(target('floor', 85.5, '2025-04-01/2026-03-31', 'Board report'), higher)).toBe(
    'Floor: at least 85.5% for 2025-26 (Board report, your file)',
  )
  expect(targetWords(target('limit', 2_500_000, '2026-03-31'), neither)).toBe(
    'Limit: £2.5m by 31 March 2026 (your file)',
  )
})

test('a target is the same after it was written as a row and read', () => {
  const all = [target('target', 0, '2026-03'), target('limit', 12.5, '2025-04-01/2026-03-31', 'Board report')]
  expect(all.map((one) => targetFromRow(targetToRow(one)))).toEqual(all)
})

test('a row without a number, with another kind or without a date is refused', () => {
  const row = targetToRow(target('target', 40, '2026-03'))
  for (const [column, text] of [
    ['value', 'forty'],
    ['kind', 'hope'],
    ['period', 'soon'],
  ] as const)
    expect(targetFromRow({ ...row, [column]: text }), column).toMatchObject([{ column }])
})
