import { definitionIds, isOfficial, type Metric } from '#domain/model/metric.ts'
import type { ColumnTarget } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import { draftMetric } from '../interpret/newMetric.ts'
import type { Layout } from '../layouts/index.ts'
import { missingSymbol, oldSymbol } from '../values/valueWords.ts'
import type { NamedMetric } from './metricNames.ts'
import { type NameIndex, normaliseName } from './names.ts'

type Suggestions = ImportColumn['suggestions']

/** How sure it is that a column is a similar metric, or one definition of several. */
const SIMILAR = 0.6

/** What a column of an official table may be, where its header names no field: a measure, or a breakdown if its cells are words. */
export function suggestMeasures(
  header: string,
  cells: readonly string[],
  metrics: NameIndex<NamedMetric>,
  { similarMetrics }: Layout,
): Suggestions {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return []
  if (!areFigures(filled)) return [{ target: { kind: 'filter' }, confidence: 0.95 }]
  // These are the columns of official tables, so the official definitions come first.
  const targets = (metric: Metric, confidence: number) =>
    metricTargets(metric, confidence).toSorted(
      (a, b) => Number(isOfficialTarget(b.target, metric)) - Number(isOfficialTarget(a.target, metric)),
    )
  const near = metrics.near(header).flatMap(({ item, confidence }) => targets(item.metric, confidence))
  const similar = metrics.find(similarMetrics?.get(normaliseName(header)) ?? '')?.metric
  return [
    ...near,
    ...(similar ? targets(similar, SIMILAR) : []),
    // Below CERTAIN, so that a person must confirm it.
    { target: { kind: 'new-metric', metric: draftMetric(header, filled) }, confidence: 0.5 },
  ]
}

function isOfficialTarget(target: ColumnTarget, metric: Metric): boolean {
  return target.kind === 'metric' && isOfficial(metric, target.definition)
}

/** A metric's name does not say which of its definitions a column holds, so each is suggested. */
function metricTargets(metric: Metric, confidence: number): Suggestions {
  const ids = definitionIds(metric)
  return ids.map((definition) => ({
    target: { kind: 'metric' as const, metric: metric.id, definition },
    confidence: ids.join() === '' ? confidence : Math.min(confidence, SIMILAR),
  }))
}

/** Whether at least half of the cells are numbers or symbols for missing ones. */
export function areFigures(cells: readonly string[]): boolean {
  const figures = cells.filter((cell) => {
    const text = cell.trim().toLowerCase()
    return (
      /^[<>~(£-]*\d[\d,. ]*[%)mk]?$/u.test(text) || (missingSymbol(text) ?? oldSymbol(text)) !== undefined
    )
  })
  return figures.length * 2 >= cells.length
}
