import type { Area } from '#domain/model/area.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { type Better, definitionIds } from '#domain/model/metric.ts'
import type { NameTarget } from '../importOptions.ts'
import type { UnknownName } from '../importReading.ts'
import { metricIndex } from '../recognise/metricNames.ts'
import type { NameIndex } from '../recognise/names.ts'
import { type Drafted, nameKey } from './importContext.ts'
import { draftMetric, LONGEST_NAME, namedAs } from './newMetric.ts'

type What = UnknownName['what']

interface Registries extends Pick<Dataset, 'metrics'> {
  readonly areas: NameIndex<Area>
}

interface Seen {
  readonly what: What
  readonly name: string
  lines: number
  readonly firstLine: number
  /** Cells with its figures, from which a new measure is drafted. */
  readonly cells: string[]
  better: Better
  unit: string
}

const MOST_CELLS = 200

/** A file with more unknown names than this is not misspelt but about something else. */
const MOST_NAMES = 200

/** Collects the names that are not in the registries, and suggests what each could be. */
export function unknownNames(
  dataset: Registries,
  decided: ReadonlyMap<string, NameTarget>,
): {
  readonly note: (what: What, name: string, line: number, drafted?: () => Drafted) => void
  readonly list: () => readonly UnknownName[]
} {
  const seen = new Map<string, Seen>()
  const note = (what: What, name: string, line: number, drafted?: () => Drafted) => {
    if (name === '') return
    const key = nameKey(what, name)
    const known = seen.get(key)
    if (!known && seen.size >= MOST_NAMES) return
    const entry: Seen = known ?? {
      what,
      name: cleanText(name).slice(0, LONGEST_NAME),
      lines: 0,
      firstLine: line,
      cells: [],
      better: 'neither',
      unit: '',
    }
    entry.lines += 1
    if (drafted && entry.cells.length < MOST_CELLS) {
      const { cells, better, unit } = drafted()
      entry.unit = unit
      for (const cell of cells) entry.cells.push(cell)
      if (better !== 'neither') entry.better = better
    }
    seen.set(key, entry)
  }
  return {
    note,
    list: () => {
      const suggest = suggester(dataset)
      return [...seen].map(([key, { cells, better, unit, ...unknown }]) => ({
        ...unknown,
        target: decided.get(key),
        suggestions: suggest(unknown.what, unknown.name, { cells, better, unit }),
      }))
    },
  }
}

function suggester({ areas, ...dataset }: Registries) {
  const metrics = metricIndex(dataset.metrics)
  return (what: What, name: string, { cells, better, unit }: Drafted): UnknownName['suggestions'] => {
    if (what === 'area') {
      const near = areas.near(name).map(({ item, confidence }) => ({
        target: { kind: 'area' as const, area: item.code },
        confidence,
      }))
      return near.slice(0, 5)
    }
    const near = metrics.near(name).flatMap(({ item: { metric, definition }, confidence }) => {
      const ids = definition === undefined ? definitionIds(metric) : [definition]
      return ids.map((id) => ({
        target: { kind: 'metric' as const, metric: metric.id, definition: id },
        confidence,
      }))
    })
    const drafted = draftMetric(unit === '' ? name : `${name} (${unit})`, cells)
    const metric = { ...drafted, ...namedAs(name), better }
    const own = { target: { kind: 'new-metric' as const, metric }, confidence: 0.5 }
    return [...near.slice(0, 5), own]
  }
}
