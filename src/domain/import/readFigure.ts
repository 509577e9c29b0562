import type { Definition, Metric } from '../metric.ts'
import type { Observation } from '../observation.ts'
import type { CellReader } from './cellReader.ts'
import { quoteCell } from './cleanText.ts'
import type { ImportContext } from './importContext.ts'
import { nameIndex } from './nameIndex.ts'
import { parseReading } from './parseReading.ts'

/**
 * What every layout says of a figure, however it dates it. Layouts copy these fields one by one: with a spread, reading 200,000
 * lines takes three times as long in V8.
 */
type Figure = Pick<Observation, 'area' | 'metric' | 'definition' | 'reading' | 'unit'>

/** The area, metric, definition and value of a row; undefined when the reader has been told what is wrong. */
export function readFigure(cells: CellReader, context: ImportContext): Figure | undefined {
  const names = readNames(cells, context)
  if (!names) return undefined
  const { area, metric, definition } = names
  const result = parseReading(cells.text('value'), metric.unit)
  if ('reading' in result)
    return { area, metric: metric.id, definition, reading: result.reading, unit: metric.unit }
  return cells.reject('value', result.issue.code, result.issue.message, result.issue.suggestion)
}

/** The row's area, metric and definition, found by any of their names. */
export function readNames(
  cells: CellReader,
  context: ImportContext,
): { readonly area: string; readonly metric: Metric; readonly definition: string } | undefined {
  const area = context.areas.find(cells.text('area'))
  if (!area) {
    const written = cells.text('area')
    const near = context.areas.closest(written)
    cells.reject(
      'area',
      'area-unknown',
      unknown(written, 'area'),
      near ? `Did you mean ${near.name}?` : 'Write the area’s name or its ONS code.',
    )
  }
  const metric = context.metrics.find(cells.text('metric'))
  if (!metric) {
    const written = cells.text('metric')
    const near = context.metrics.closest(written)
    cells.reject(
      'metric',
      'metric-unknown',
      unknown(written, 'metric'),
      near ? `Did you mean ${near.shortTitle}?` : 'Write a metric’s name as this page shows it.',
    )
  }
  const definition = metric && readDefinition(cells, metric)
  return area && metric && definition !== undefined ? { area: area.code, metric, definition } : undefined
}

function unknown(written: string, what: 'area' | 'metric'): string {
  return written === ''
    ? `There is no ${what} on this line.`
    : `${quoteCell(written)} is not ${what === 'area' ? 'an area' : 'a metric'} of this dashboard.`
}

/** Needed only where a metric has several: figures that counted different things must not be joined. */
function readDefinition(cells: CellReader, metric: Metric): string | undefined {
  const written = cells.text('definition')
  if (metric.definitions.length === 0)
    return written === ''
      ? ''
      : cells.reject(
          'definition',
          'definition-unknown',
          `${metric.shortTitle} has one definition only.`,
          'Leave this cell empty.',
        )
  const found = nameIndex<Definition>(metric.definitions, (d) => [d.id, d.title, d.noun]).find(written)
  if (found) return found.id
  const message =
    written === ''
      ? `${metric.shortTitle} can count different things.`
      : `${quoteCell(written)} is not a definition of ${metric.shortTitle}.`
  return cells.reject(
    'definition',
    'definition-needed',
    message,
    `Write what was counted: ${metric.definitions.map((d) => d.id).join(', ')}.`,
  )
}
