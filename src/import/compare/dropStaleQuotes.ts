import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { naturalKey, type Observation, sameFigure } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { sameReading } from '#domain/model/reading.ts'
import type { Source } from '#domain/model/source.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { formatReading } from '#domain/phrasing/formatReading.ts'
import type { ImportedRow, Interpreted } from '../interpret/interpret.ts'

interface QuotedFigures extends Pick<Dataset, 'observations' | 'sources'> {
  readonly metrics: ReadonlyMap<string, Metric>
  readonly userFigures: readonly Observation[]
}

/**
 * A table of the page's own figures is often downloaded, changed in one cell and added again. The words beside that cell are those of
 * the figure that stood there: a changed figure goes without them and says what it was changed from, and a known source's id, which
 * means something to the page only, is written out. A figure as it is published stays as it is, so that adding it changes nothing.
 */
export function inOwnWords({ rows, issues }: Interpreted, known: QuotedFigures): Interpreted {
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

interface Words {
  isPublished(o: Observation): boolean
  /** The published figure whose words this one carries though it says something else. */
  takenFrom(o: Observation): Observation | undefined
}

function wordsOf({ observations }: QuotedFigures): Words {
  const figures = new Map(observations.map((o) => [naturalKey(o), o]))
  return {
    isPublished: (o) => {
      const here = figures.get(naturalKey(o))
      return here !== undefined && sameFigure(here, o)
    },
    takenFrom: (o) => {
      const here = figures.get(naturalKey(o))
      const kept = o.asStated === '' || o.asStated === here?.asStated
      if (here && kept) return sameReading(here.reading, o.reading) ? undefined : here
      if (o.asStated === '') return undefined
      const same = observations.filter((p) => quoteKey(p) === quoteKey(o))
      return same.some((p) => alike(p, o) && sameReading(p.reading, o.reading)) ? undefined : same[0]
    },
  }
}

/** One place in a source, in its words: figures that share it were read from one sentence. */
function quoteKey({ source, locator, asStated }: Observation): string {
  return `${source}\u0000${locator}\u0000${asStated}`
}

function alike(a: Observation, b: Observation): boolean {
  return a.area === b.area && a.metric === b.metric && a.definition === b.definition
}

function changedFrom(from: Observation, o: Observation, source: Source, known: QuotedFigures): Observation {
  const name = inFull(source, known.sources)
  const metric = known.metrics.get(from.metric) ?? { unit: from.unit, decimals: 1 }
  const when = from.period.start === o.period.start && from.period.end === o.period.end
  const was = `${formatReading(from.reading, metric)}${when ? '' : `, ${formatPeriod(from.period)}`}`
  // A formula gives the figure that it was written for.
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

/** A figure of the person's own that says something else than before is not in the words of before either. */
function withoutStaleWords(row: ImportedRow, before: Observation | undefined): ImportedRow {
  const { observation: o } = row
  const stale = before && o.asStated === before.asStated && !sameReading(before.reading, o.reading)
  return stale ? { ...row, observation: { ...o, asStated: '' } } : row
}

/** Who published it and when, with its title where that fits two; what a copy's publisher added goes by its title alone. */
function inFull(source: Source, sources: readonly Source[]): string {
  if (source.kind === 'added') return source.title
  const byline = (s: Source) => `${s.publisher}, ${formatPeriod(s.published)}`
  const shared = sources.some((s) => s.id !== source.id && byline(s) === byline(source))
  return shared ? `${byline(source)}, “${source.title}”` : byline(source)
}

function notInTheWords({ line, column }: ImportedRow, value: string): Problem {
  return {
    severity: 'warning',
    code: 'not-in-the-words',
    message: `Your ${value} is not in the words of the source: it is kept as your own figure.`,
    line,
    column,
    suggestion: 'If the source does say so, write its words in the column as_stated.',
  }
}
