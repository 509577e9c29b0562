import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { definitionIds } from '#domain/model/metric.ts'
import type { NameTarget } from '../importOptions.ts'
import type { UnknownName } from '../importReading.ts'
import { nameIndex } from '../recognise/names.ts'
import { nameKey } from './importContext.ts'
import { draftMetric } from './newMetric.ts'

type What = UnknownName['what']

/** A file with more unknown names than this is not misspelt but about something else. */
const MOST_NAMES = 200

/** Collects the names that are not in the registries, and suggests what each could be. */
export function unknownNames(
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
  decided: ReadonlyMap<string, NameTarget>,
): {
  readonly note: (what: What, name: string, line: number) => void
  readonly list: () => readonly UnknownName[]
} {
  const seen = new Map<string, { what: What; name: string; lines: number; firstLine: number }>()
  const note = (what: What, name: string, line: number) => {
    if (name === '') return
    const key = nameKey(what, name)
    const known = seen.get(key)
    if (known) known.lines += 1
    else if (seen.size < MOST_NAMES)
      seen.set(key, { what, name: cleanText(name).slice(0, 80), lines: 1, firstLine: line })
  }
  return {
    note,
    list: () => {
      const suggest = suggester(dataset)
      return [...seen].map(([key, unknown]) => ({
        ...unknown,
        target: decided.get(key),
        suggestions: suggest(unknown.what, unknown.name),
      }))
    },
  }
}

function suggester(dataset: Pick<Dataset, 'areas' | 'metrics'>) {
  const areas = nameIndex(dataset.areas, (a) => [a.name, a.slug])
  const metrics = nameIndex(dataset.metrics, (m) => [m.id, m.title, m.shortTitle])
  return (what: What, name: string): UnknownName['suggestions'] => {
    if (what === 'area') {
      const near = areas.near(name).map(({ item, confidence }) => ({
        target: { kind: 'area' as const, area: item.code },
        confidence,
      }))
      const closest = near.length === 0 ? areas.closest(name) : undefined
      return closest ? [{ target: { kind: 'area', area: closest.code }, confidence: 0.5 }] : near.slice(0, 5)
    }
    const near = metrics.near(name).flatMap(({ item, confidence }) =>
      definitionIds(item).map((definition) => ({
        target: { kind: 'metric' as const, metric: item.id, definition },
        confidence,
      })),
    )
    const own = { target: { kind: 'new-metric' as const, metric: draftMetric(name, []) }, confidence: 0.5 }
    return [...near.slice(0, 5), own]
  }
}
