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
  const begun = new Map(
    areas.flatMap((a) => (a.begin ? [[a.code, { name: a.name, day: a.begin }] as const] : [])),
  )
  const closed = new Map(
    areas.flatMap((a) => (a.end ? [[a.code, { name: a.name, day: a.end }] as const] : [])),
  )
  const small = smallShares(interpreted.rows)
  const warnings = interpreted.rows.flatMap((row): readonly Problem[] => {
    const end = closed.get(row.observation.area)
    const begin = begun.get(row.observation.area)
    const before =
      begin && row.observation.period.end < begin.day
        ? [beforeTheBeginning(row, begin.name, formatDay(begin.day))]
        : []
    const after =
      end && row.observation.period.start > end.day ? [afterTheEnd(row, end.name, formatDay(end.day))] : []
    return isFraction(row) && !small.has(groupOf(row))
      ? [...before, ...after, fraction(row)]
      : [...before, ...after]
  })
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

function afterTheEnd({ line }: ImportedRow, name: string, day: string): Problem {
  const message = `The council of ${name} ended on ${day}, before the date on this line.`
  const suggestion = 'Check the date, and which council the figure is about.'
  return { severity: 'warning', code: 'area-closed', message, line, suggestion }
}

function beforeTheBeginning({ line }: ImportedRow, name: string, day: string): Problem {
  const message = `The council of ${name} began on ${day}, after the date on this line.`
  const suggestion = 'Check the date, and which council the figure is about.'
  return { severity: 'warning', code: 'area-not-begun', message, line, suggestion }
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
