import type { Area } from '#domain/model/area.ts'
import { quoteCell } from '#domain/model/cleanText.ts'
import { naturalKey, sameFigure } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import type { ImportedRow, Interpreted } from '../layouts/layout.ts'

/** Checks that need more than one row, or the registries. */
export function check(interpreted: Interpreted, areas: readonly Area[]): Interpreted {
  const conflicts = findConflicts(interpreted.rows)
  const refused = new Set(conflicts.flatMap(({ lines }) => lines))
  const small = smallShares(interpreted.rows)
  const fractions = interpreted.rows
    .filter((row) => isFraction(row) && !small.has(groupOf(row)))
    .map(fraction)
  const warnings = [...outsideItsTime(interpreted.rows, areas), ...fractions]
  return {
    rows: interpreted.rows.filter(({ line }) => !refused.has(line)),
    issues: [...interpreted.issues, ...conflicts.map(({ issue }) => issue), ...warnings],
  }
}

/** Only the person can say which of two different values is right, so both lines are refused. */
function findConflicts(rows: readonly ImportedRow[]) {
  const first = new Map<string, ImportedRow>()
  return rows.flatMap((row): readonly { lines: readonly [number, number]; issue: Problem }[] => {
    const key = naturalKey(row.observation)
    const before = first.get(key)
    if (!before) first.set(key, row)
    if (!before || sameFigure(before.observation, row.observation)) return []
    const where =
      before.line === row.line
        ? `Columns ${quoteCell(before.column)} and ${quoteCell(row.column)} of line ${row.line}`
        : `Lines ${before.line} and ${row.line}`
    const message = `${where} give different values or notes for the same figure. Neither was used.`
    const suggestion = 'Keep the right line, or give the source of each.'
    const issue = { severity: 'error', code: 'figure-conflict', message, line: row.line, suggestion } as const
    return [{ lines: [before.line, row.line], issue }]
  })
}

/** One warning for each council whose figures are from before it began or after it ended, however many lines it has. */
function outsideItsTime(rows: readonly ImportedRow[], areas: readonly Area[]): readonly Problem[] {
  return areas.flatMap(({ code, name, begin, end }): readonly Problem[] => {
    if (!begin && !end) return []
    const own = rows.filter(({ observation }) => observation.area === code)
    const early = begin ? own.filter(({ observation: { period } }) => period.end < begin) : []
    const late = end ? own.filter(({ observation: { period } }) => period.start > end) : []
    return [
      ...outside(
        early,
        'area-not-begun',
        `before the council of ${name} began on ${begin && formatDay(begin)}`,
      ),
      ...outside(late, 'area-closed', `after the council of ${name} ended on ${end && formatDay(end)}`),
    ]
  })
}

function outside(rows: readonly ImportedRow[], code: string, when: string): readonly Problem[] {
  const [first] = rows
  if (!first) return []
  const figures = rows.length === 1 ? '1 figure is' : `${rows.length.toLocaleString('en-GB')} figures are`
  const message = `${figures} dated ${when}.`
  const suggestion = 'Check the dates, and which council the figures are about.'
  return [{ severity: 'warning', code, message, line: first.line, suggestion }]
}

/** 0.65 in a percentage column usually means 65 per cent. */
function isFraction({ observation: { unit, reading } }: ImportedRow): boolean {
  return unit === 'percent' && reading.kind === 'exact' && reading.value > 0 && reading.value < 1
}

/** Where the median of a column is at least this, a value below one per cent is probably a mistake. */
const LARGE_SHARE = 10

/** Columns of low percentages, in which 0.8 is not a mistake. */
function smallShares(rows: readonly ImportedRow[]): ReadonlySet<string> {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const { unit, reading } = row.observation
    if (unit !== 'percent' || reading.kind !== 'exact') continue
    const group = groups.get(groupOf(row))
    if (group) group.push(reading.value)
    else groups.set(groupOf(row), [reading.value])
  }
  return new Set(
    [...groups].flatMap(([id, values]) => {
      const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
      return values.some((value) => value > 1) && middle < LARGE_SHARE ? [id] : []
    }),
  )
}

function groupOf({ column, observation }: ImportedRow): string {
  return `${column}\u0000${observation.metric}`
}

function fraction({ line, observation }: ImportedRow): Problem {
  const message = `“${observation.asStated}” is read as less than one per cent.`
  const suggestion = 'If 0.65 means 65 per cent, write 65%.'
  return { severity: 'warning', code: 'value-fraction', message, line, suggestion }
}

/** A sum of money with a letter or word for thousands, millions or billions. */
const LETTERED = /\d ?(?:k|m|mn|bn|thousand|million|billion)\b/iu
/** A smaller sum without a letter, in a column where others have one, probably lacks its letter. In pounds. */
const SUSPICIOUS = 100_000

/** Refuses small sums without a letter in a column where others have one: below £131.9m, a 7 would be read as seven pounds. */
export function refuseMixedScales({ rows, issues }: Interpreted): Interpreted {
  const lettered = new Set<string>()
  for (const row of rows)
    if (row.observation.unit === 'GBP' && LETTERED.test(row.observation.asStated)) lettered.add(groupOf(row))
  if (lettered.size === 0) return { rows, issues }
  const mixed = new Set(rows.filter((row) => lettered.has(groupOf(row)) && isSuspicious(row)))
  return { rows: rows.filter((row) => !mixed.has(row)), issues: [...issues, ...[...mixed].map(mixedScale)] }
}

function isSuspicious({ observation: { asStated, reading } }: ImportedRow): boolean {
  if (LETTERED.test(asStated) || reading.kind === 'missing') return false
  const value = reading.kind === 'exact' ? reading.value : (reading.value ?? 0)
  return value !== 0 && Math.abs(value) < SUSPICIOUS
}

function mixedScale({ line, column, observation: { asStated } }: ImportedRow): Problem {
  const message = `${quoteCell(asStated)} has no letter, but other sums in this column are in thousands or millions.`
  const suggestion = 'Write all sums in a column in the same way: £7m, or 7,000,000.'
  return { severity: 'error', code: 'value-mixed-scales', message, line, column, suggestion }
}
