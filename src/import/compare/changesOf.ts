import { baseDefinition, type Unit } from '#domain/model/metric.ts'
import { naturalKey, type Observation, sameFigure } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import type { Change } from '../importReading.ts'
import type { ImportedRow } from '../layouts/layout.ts'

/**
 * Compares a file's figures with existing ones and with each other. One with the reading and note of another is the same.
 * @param userFigures the latest last
 */
export function changesOf(
  rows: readonly ImportedRow[],
  curated: readonly Observation[],
  userFigures: readonly Observation[],
): readonly Change[] {
  const known = new Map([...curated, ...userFigures].map((o) => [naturalKey(o), o]))
  const claims = new Map(curated.map((o) => [claimKey(o), o]))
  const jumpFrom = jumpFinder([...curated, ...userFigures, ...rows.map(({ observation }) => observation)])
  const seen = new Set<string>()
  return rows.map(({ line, observation: after }) => {
    const key = naturalKey(after)
    const before = known.get(key)
    const same = before !== undefined && sameFigure(before, after)
    const kind = seen.has(key) ? 'duplicate' : !before ? 'new' : same ? 'same' : 'changed'
    seen.add(key)
    const claim = claims.get(claimKey(after))
    const curatedFigure = claim && !sameFigure({ ...claim, note: after.note }, after) ? claim : undefined
    const difference = kind === 'changed' && before ? differenceOf(before, after) : undefined
    const old = before && centre(before.reading)
    return {
      kind,
      key,
      line,
      after,
      before,
      curated: curatedFigure,
      difference,
      differencePercent: difference !== undefined && old ? (difference / Math.abs(old)) * 100 : undefined,
      jumpFrom: kind === 'new' || kind === 'changed' ? jumpFrom(after, before ?? claim) : undefined,
    }
  })
}

/** Figures with the same key describe the same thing, whoever published them. */
function claimKey({ area, metric, definition, period }: Observation): string {
  return `${area}\u0000${metric}\u0000${baseDefinition(definition)}\u0000${period.start}\u0000${period.end}`
}

function differenceOf(before: Observation, after: Observation): number | undefined {
  if (before.reading.kind !== 'exact' || after.reading.kind !== 'exact') return undefined
  return Number((after.reading.value - before.reading.value).toPrecision(12))
}

/** A figure three times as large as the one before, or a third of it, is more often a typing error than a change. */
const FACTOR = 3
/** Below this a factor of three is normal: 2 and 6. */
const SMALL: Readonly<Record<Unit, number>> = { count: 30, percent: 0, GBP: 1000 }
/** A percentage that moves by so many points is as unlikely. */
const POINTS = 30

type Placed = { readonly start: string; readonly value: number }

/** Finds the value from which a figure jumps: of the figure it replaces or contradicts, or else of the one before in its series. */
function jumpFinder(
  observations: readonly Observation[],
): (after: Observation, before: Observation | undefined) => number | undefined {
  const series = new Map<string, Placed[]>()
  for (const o of observations) {
    const value = centre(o.reading)
    if (value === undefined) continue
    const key = seriesKey(o)
    const list = series.get(key)
    const placed = { start: o.period.start, value }
    if (list) list.push(placed)
    else series.set(key, [placed])
  }
  for (const list of series.values())
    list.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  return (after, before) => {
    const value = centre(after.reading)
    if (value === undefined) return undefined
    const list = series.get(seriesKey(after))
    const old = before ? centre(before.reading) : valueBefore(list, after.period.start)
    return old !== undefined && isJump(old, value, after.unit) ? old : undefined
  }
}

function seriesKey({ area, metric, definition, basis }: Observation): string {
  return `${area}\u0000${metric}\u0000${baseDefinition(definition)}\u0000${basis}`
}

function valueBefore(list: readonly Placed[] | undefined, start: string): number | undefined {
  if (!list) return undefined
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? '') < start) low = middle + 1
    else high = middle
  }
  return list[low - 1]?.value
}

function isJump(old: number, value: number, unit: Unit): boolean {
  if (unit === 'percent') return Math.abs(value - old) >= POINTS
  const small = Math.min(Math.abs(old), Math.abs(value))
  const large = Math.max(Math.abs(old), Math.abs(value))
  return large >= SMALL[unit] && large >= small * FACTOR
}
