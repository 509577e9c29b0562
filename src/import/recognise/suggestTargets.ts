import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import { draftMetric } from '../interpret/newMetric.ts'
import type { Format } from '../layouts/index.ts'
import { missingSymbol, oldSymbol } from '../values/missingSymbol.ts'
import { columnOf, nearColumns } from './column.ts'
import type { NameIndex } from './nameIndex.ts'
import { normaliseName } from './normaliseName.ts'

interface Clues {
  readonly header: string
  readonly cells: readonly string[]
  readonly format: Format
  readonly metrics: NameIndex<Metric>
  /** Fields that other columns hold already. */
  readonly taken: ReadonlySet<string>
}

type Suggestions = ImportColumn['suggestions']

/** How sure it is that a column is a new measure: never enough without a person's confirmation. */
const NEW_METRIC = 0.5
/** How sure it is that a column is one of the layout's similar metrics, or one definition of several. */
const SIMILAR = 0.6

/** What a column could be, the likeliest first. */
export function suggestTargets({ header, cells, format, metrics, taken }: Clues): Suggestions {
  const named = namedTarget(header, format)
  if (named) return [{ target: named, confidence: 1 }]
  const fields = nearColumns(header, format.columns)
    .filter(({ column }) => !taken.has(column.name))
    .map(({ column, confidence }) => ({ target: field(column.name), confidence }))
  const measures = format.hasMeasureColumns ? suggestMeasures(header, cells, metrics, format) : []
  return [...fields, ...measures].toSorted((a, b) => b.confidence - a.confidence).slice(0, 6)
}

function field(name: string): ColumnTarget {
  return { kind: 'field', field: name }
}

/** The field or period that a header names exactly. */
function namedTarget(header: string, layout: Format): ColumnTarget | undefined {
  const name = columnOf(header, layout.columns)?.name
  if (name !== undefined) return field(name)
  const month = layout.periodOf?.(header)
  return month === undefined ? undefined : { kind: 'month', month }
}

function suggestMeasures(
  header: string,
  cells: readonly string[],
  metrics: NameIndex<Metric>,
  { similarMetrics }: Format,
): Suggestions {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return []
  if (!areFigures(filled)) return [{ target: { kind: 'filter' }, confidence: 0.95 }]
  const near = metrics.near(header).flatMap(({ item, confidence }) => metricTargets(item, confidence))
  const similar = metrics.find(similarMetrics?.get(normaliseName(header)) ?? '')
  return [
    ...near,
    ...(similar ? metricTargets(similar, SIMILAR) : []),
    { target: { kind: 'new-metric', metric: draftMetric(header, filled) }, confidence: NEW_METRIC },
  ]
}

/** A metric's name does not say which of its definitions a column holds, so each is suggested. */
function metricTargets({ id, definitions }: Metric, confidence: number): Suggestions {
  if (definitions.length === 0)
    return [{ target: { kind: 'metric', metric: id, definition: '' }, confidence }]
  return definitions.map((d) => ({
    target: { kind: 'metric' as const, metric: id, definition: d.id },
    confidence: Math.min(confidence, SIMILAR),
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
