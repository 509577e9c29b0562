import { naturalKey, type Observation, sameFigure } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import { jumpFinder } from '../check/jumpFinder.ts'
import type { Change } from '../importReading.ts'
import type { ImportedRow } from '../interpret/interpret.ts'

/**
 * Compares the figures of a file, by natural key, with the dashboard's own and a person's own, and with those of the file that came
 * before. A figure that is there already with the same reading and note is the same, whoever gave it.
 * @param userFigures the later ones last
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

/** What a figure claims to be, whoever published it. */
function claimKey({ area, metric, definition, period }: Observation): string {
  return `${area}\u0000${metric}\u0000${definition}\u0000${period.start}\u0000${period.end}`
}

function differenceOf(before: Observation, after: Observation): number | undefined {
  if (before.reading.kind !== 'exact' || after.reading.kind !== 'exact') return undefined
  return Number((after.reading.value - before.reading.value).toPrecision(12))
}
