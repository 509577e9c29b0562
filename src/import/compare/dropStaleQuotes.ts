import { naturalKey, type Observation, sameFigure } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { sameReading } from '#domain/model/reading.ts'
import type { Source } from '#domain/model/source.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import type { ExistingFigures, ImportedRow, Interpreted } from '../layouts/layout.ts'

/**
 * People download the page's figures, change a cell and add the file again. A changed figure loses the source's words, says what it
 * was changed from, and has its source's name in place of the id. A figure that is still as published keeps everything.
 */
export function dropStaleQuotes({ rows, issues }: Interpreted, known: ExistingFigures): Interpreted {
  const words = wordsOf(known)
  const sources = new Map(known.sources.map((source) => [source.id, source]))
  const own = new Map(known.userFigures.map((o) => [naturalKey(o), o]))
  const warnings: Problem[] = []
  const settled = rows.map((row): ImportedRow => {
    const { observation: o } = row
    const source = sources.get(o.source)
    if (!source) return own.size > 0 ? withoutStaleWords(row, own.get(naturalKey(o))) : row
    if (words.isPublished(o)) return row
    const from = words.takenFrom(o)
    if (!from) return { ...row, observation: { ...o, source: inFull(source, known.sources) } }
    const metric = known.metrics.get(o.metric) ?? { unit: o.unit, decimals: 1 }
    warnings.push(notInTheWords(row, formatReading(o.reading, metric)))
    return { ...row, observation: changedFrom(from, o, source, known) }
  })
  return { rows: settled, issues: [...issues, ...warnings] }
}

function wordsOf({ observations }: ExistingFigures) {
  const figures = new Map(observations.map((o) => [naturalKey(o), o]))
  return {
    isPublished: (o: Observation): boolean => {
      const here = figures.get(naturalKey(o))
      return here !== undefined && sameFigure(here, o)
    },
    /** The published figure whose words this one still carries, although its value is different. */
    takenFrom: (o: Observation): Observation | undefined => {
      const here = figures.get(naturalKey(o))
      const kept = o.asStated === '' || o.asStated === here?.asStated
      if (here && kept) return sameReading(here.reading, o.reading) ? undefined : here
      if (o.asStated === '') return undefined
      const same = observations.filter((p) => quoteKey(p) === quoteKey(o))
      return same.some((p) => alike(p, o) && sameReading(p.reading, o.reading)) ? undefined : same[0]
    },
  }
}

/** Figures with the same key were read from the same sentence of a source. */
function quoteKey({ source, locator, asStated }: Observation): string {
  return `${source}\u0000${locator}\u0000${asStated}`
}

function alike(a: Observation, b: Observation): boolean {
  return a.area === b.area && a.metric === b.metric && a.definition === b.definition
}

function changedFrom(from: Observation, o: Observation, source: Source, known: ExistingFigures): Observation {
  const name = inFull(source, known.sources)
  const metric = known.metrics.get(from.metric) ?? { unit: from.unit, decimals: 1 }
  const when = from.period.start === o.period.start && from.period.end === o.period.end
  const was = `${formatReading(from.reading, metric)}${when ? '' : `, ${formatPeriod(from.period)}`}`
  // The formula in the note of a derived figure gives the old value.
  const formula = from.status === 'derived' && o.note === from.note
  return {
    ...o,
    ...(formula && { status: 'reported', note: '' }),
    asStated: '',
    dateAsStated: '',
    locator: '',
    attribution: '',
    source: source.kind === 'added' ? name : `changed from ${was} (${name})`,
  }
}

function withoutStaleWords(row: ImportedRow, before: Observation | undefined): ImportedRow {
  const { observation: o } = row
  const stale = before && o.asStated === before.asStated && !sameReading(before.reading, o.reading)
  return stale ? { ...row, observation: { ...o, asStated: '' } } : row
}

/** Publisher and date, and the title too where two sources share them. */
function inFull(source: Source, sources: readonly Source[]): string {
  if (source.kind === 'added') return source.title
  const byline = (s: Source) => `${s.publisher}, ${formatPeriod(s.published)}`
  const shared = sources.some((s) => s.id !== source.id && byline(s) === byline(source))
  return shared ? `${byline(source)}, “${source.title}”` : byline(source)
}

function notInTheWords({ line, column }: ImportedRow, value: string): Problem {
  const message = `Your ${value} is not in the source’s words, so it is kept as your own figure.`
  const suggestion = 'If the source does say so, write its words in the column as_stated.'
  return { severity: 'warning', code: 'not-in-the-words', message, line, column, suggestion }
}
