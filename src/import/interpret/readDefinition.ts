import { quoteCell } from '#domain/model/cleanText.ts'
import {
  type Definition,
  definitionIds,
  isOfficial,
  isOwnDefinition,
  type Metric,
  namedDefinitions,
} from '#domain/model/metric.ts'
import { nameIndex } from '../recognise/names.ts'
import type { CellReader } from './cellReader.ts'
import type { ImportContext } from './importContext.ts'

/** Needed where a metric has several definitions, because figures that count different things must not be joined. */
export function readDefinition(
  cells: CellReader,
  metric: Metric,
  { answers }: ImportContext,
): string | undefined {
  const written = cells.text('definition')
  const named = namedDefinitions(metric)
  // A person's own figures are never official statistics, so official definitions are not asked about.
  const own = named.filter(({ id }) => !(isOfficial(metric, id) || isOwnDefinition(id)))
  if (written === '' && (definitionIds(metric).includes('') || own.length === 0)) return ''
  const answer = answers.get(`definition:${metric.id}`)
  if (written === '' && answer !== undefined) return answer
  if (named.length === 0)
    return cells.reject(
      'definition',
      'definition-unknown',
      `${metric.shortTitle} has only one definition.`,
      'Leave this cell empty.',
    )
  const found = nameIndex<Definition>(named, (d) => [d.id, d.title, d.noun].filter(Boolean)).find(written)
  if (found) return found.id
  const message =
    written === ''
      ? `${metric.shortTitle} can count different things, and this line does not say which.`
      : `${quoteCell(written)} is not a definition of ${metric.shortTitle}.`
  return cells.reject(
    'definition',
    'definition-needed',
    message,
    `Write what was counted: ${own.map((d) => d.id).join(', ')}.`,
  )
}
