import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import { draftMetric } from '../interpret/newMetric.ts'
import type { Format } from '../layouts/index.ts'
import { missingSymbol, oldSymbol } from '../values/missingSymbol.ts'
import { nearColumns } from './column.ts'
import { namedTarget } from './namedTarget.ts'
import type { NameIndex } from './nameIndex.ts'
import { normaliseName } from './normaliseName.ts'
import { OFFICIAL_CONFIDENCE, OFFICIAL_NAMES } from './officialNames.ts'

interface Clues {
  readonly header: string
  readonly cells: readonly string[]
  readonly format: Format
  readonly metrics: NameIndex<Metric>
  /** Fields that other columns have already. */
  readonly taken: ReadonlySet<string>
}

type Suggestions = ImportColumn['suggestions']

/** How sure "this is a measure of its own" is: never enough to be taken without a person's word. */
const NEW_METRIC = 0.5

/** What a column could be, the likeliest first. */
export function suggestTargets({ header, cells, format, metrics, taken }: Clues): Suggestions {
  const named = namedTarget(header, format)
  if (named) return [{ target: named, confidence: 1 }]
  const fields = nearColumns(header, format.columns)
    .filter(({ column }) => !taken.has(column.name))
    .map(({ column, confidence }) => ({ target: field(column.name), confidence }))
  const measures = format.others === 'measures' ? suggestMeasures(header, cells, metrics) : []
  return [...fields, ...measures].toSorted((a, b) => b.confidence - a.confidence).slice(0, 6)
}

function field(name: string): ColumnTarget {
  return { kind: 'field', field: name }
}

function suggestMeasures(header: string, cells: readonly string[], metrics: NameIndex<Metric>): Suggestions {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return []
  if (!areFigures(filled)) return [{ target: { kind: 'filter' }, confidence: 0.95 }]
  const near = metrics.near(header).flatMap(({ item, confidence }) => metricTargets(item, confidence))
  const official = metrics.find(OFFICIAL_NAMES.get(normaliseName(header)) ?? '')
  return [
    ...near,
    ...(official ? metricTargets(official, OFFICIAL_CONFIDENCE) : []),
    { target: { kind: 'new-metric', metric: draftMetric(header, filled) }, confidence: NEW_METRIC },
  ]
}

/** Which of several things a metric counted its name does not say. */
function metricTargets({ id, definitions }: Metric, confidence: number): Suggestions {
  if (definitions.length === 0)
    return [{ target: { kind: 'metric', metric: id, definition: '' }, confidence }]
  return definitions.map((d) => ({
    target: { kind: 'metric' as const, metric: id, definition: d.id },
    confidence: Math.min(confidence, OFFICIAL_CONFIDENCE),
  }))
}

/** At least half of the cells are numbers or symbols for missing ones. */
function areFigures(cells: readonly string[]): boolean {
  const figures = cells.filter((cell) => {
    const text = cell.trim().toLowerCase()
    return (
      /^[<>~(£-]*\d[\d,. ]*[%)mk]?$/u.test(text) || (missingSymbol(text) ?? oldSymbol(text)) !== undefined
    )
  })
  return figures.length * 2 >= cells.length
}
