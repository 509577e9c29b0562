import { BETTER, type Definition, type Metric, PERIOD_TYPES, UNITS } from '../model/metric.ts'
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
  'sentence',
] as const
/** Absent from files of versions before 0.3. */
export const METRIC_LATER = ['sentence'] as const
/** The columns of `definitions.csv`, in order. */
export const DEFINITION_COLUMNS = [
  'metric',
  'id',
  'noun',
  'title',
  'period_type',
  'official',
  'note',
] as const
/** Absent from files of versions before 0.3. */
export const DEFINITION_LATER = ['period_type', 'official', 'note'] as const

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
    sentence: m.sentence,
  }
}

export function definitionsToRows(metric: Metric): readonly DefinitionRow[] {
  return metric.definitions.map(({ id, noun, title, periodType = '', official, note }) => ({
    metric: metric.id,
    id,
    noun,
    title,
    period_type: periodType,
    official,
    note,
  }))
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
  const definitions = rows.filter((d) => d.metric === row.id).map(definitionOf)
  const unknown = rows.find((d) => d.metric === row.id && !isPeriodType(d.period_type))
  if (unknown)
    read.reject(
      'definition',
      `A definition of ${row.id} has the period type “${unknown.period_type}”.`,
      `Write one of: ${PERIOD_TYPES.join(', ')}.`,
    )
  if (definitions.some((d) => d.title === ''))
    read.reject('definition', `A definition of ${row.id} has no title.`)
  if (!(id && title && shortTitle && unit && decimals && better) || read.issues.length > 0) return read.issues
  const { group, definition, how_measured: howMeasured, why_it_matters: whyItMatters, traps, sentence } = row
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
    sentence,
    definitions,
  }
}

function isPeriodType(text: string): boolean {
  return text === '' || PERIOD_TYPES.some((type) => type === text)
}

function definitionOf({ id, noun, title, period_type, official, note }: DefinitionRow): Definition {
  const periodType = PERIOD_TYPES.find((type) => type === period_type)
  return { id, noun, title, periodType, official, note }
}
