import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { ImportedRow, Interpreted } from '../interpret/interpret.ts'

/** A sum with a letter for thousands, millions or billions. */
const LETTERED = /\d ?(?:k|m|mn|bn|thousand|million|billion)\b/iu
/** A sum of pounds below this, among sums in millions, was most likely meant in millions too. */
const SUSPICIOUS = 100_000

/** Refuses sums without a letter in a column whose other sums have one: £131.9m above 7 would be read as seven pounds. */
export function refuseMixedScales({ rows, issues }: Interpreted): Interpreted {
  const lettered = new Set<string>()
  for (const row of rows)
    if (row.observation.unit === 'GBP' && LETTERED.test(row.observation.asStated)) lettered.add(groupOf(row))
  if (lettered.size === 0) return { rows, issues }
  const mixed = new Set(rows.filter((row) => lettered.has(groupOf(row)) && isSuspicious(row)))
  return {
    rows: rows.filter((row) => !mixed.has(row)),
    issues: [...issues, ...[...mixed].map(mixedScale)],
  }
}

function groupOf({ column, observation }: ImportedRow): string {
  return `${column}\u0000${observation.metric}`
}

function isSuspicious({ observation: { asStated, reading } }: ImportedRow): boolean {
  if (LETTERED.test(asStated) || reading.kind === 'missing') return false
  const value = reading.kind === 'exact' ? reading.value : (reading.value ?? 0)
  return value !== 0 && Math.abs(value) < SUSPICIOUS
}

function mixedScale({ line, column, observation: { asStated } }: ImportedRow): Problem {
  return {
    severity: 'error',
    code: 'value-mixed-scales',
    message: `${quoteCell(asStated)} has no letter, but other sums of this column are written in thousands or millions.`,
    line,
    column,
    suggestion: 'Write all sums of a column in one way: £7m, or 7,000,000.',
  }
}
