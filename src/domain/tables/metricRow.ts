import { BETTER, type Definition, type Metric, UNITS } from '../model/metric.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `metrics.csv`, in order. */
export const METRIC_COLUMNS = [
  'id',
  'title',
  'short_title',
  'unit',
  'decimals',
  'better',
  'group',
  'definition',
  'how_measured',
  'why_it_matters',
  'traps',
] as const
/** The columns of `definitions.csv`, in order. */
export const DEFINITION_COLUMNS = ['metric', 'id', 'noun', 'title'] as const

export type MetricRow = Readonly<Record<(typeof METRIC_COLUMNS)[number], string>>
export type DefinitionRow = Readonly<Record<(typeof DEFINITION_COLUMNS)[number], string>>

export function metricToRow(m: Metric): MetricRow {
  const { id, title, unit, better, group, definition } = m
  return {
    id,
    title,
    short_title: m.shortTitle,
    unit,
    decimals: String(m.decimals),
    better,
    group,
    definition,
    how_measured: m.howMeasured,
    why_it_matters: m.whyItMatters,
    traps: m.traps,
  }
}

export function definitionsToRows(metric: Metric): readonly DefinitionRow[] {
  return metric.definitions.map(({ id, noun, title }) => ({ metric: metric.id, id, noun, title }))
}

/** @param rows the definitions of every metric */
export function metricFromRow(row: MetricRow, rows: readonly DefinitionRow[]): Metric | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const title = read.text('title')
  const shortTitle = read.text('short_title')
  const unit = read.choice('unit', UNITS)
  const decimals = read.choice('decimals', ['0', '1', '2'])
  const better = read.choice('better', BETTER)
  const definitions = rows
    .filter((d) => d.metric === row.id)
    .map(({ id: own, noun, title: words }): Definition => ({ id: own, noun, title: words }))
  if (definitions.some((d) => d.id === '' || d.noun === ''))
    read.reject('definition', `A definition of ${row.id} has no id or no noun.`)
  if (!(id && title && shortTitle && unit && decimals && better) || read.issues.length > 0) return read.issues
  const { group, definition, how_measured: howMeasured, why_it_matters: whyItMatters, traps } = row
  return {
    id,
    title,
    shortTitle,
    unit,
    decimals: Number(decimals),
    better,
    group,
    definition,
    howMeasured,
    whyItMatters,
    traps,
    definitions,
  }
}
