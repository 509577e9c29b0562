import { SourceLink } from '#charts/render/SourceLink.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { naturalKey, type Observation } from '#domain/model/observation.ts'
import type { Source } from '#domain/model/source.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { editionWords, locatorWords } from '#domain/phrasing/sourceWords.ts'
import { capitalised, pluralise } from '#domain/phrasing/words.ts'
import { milestoneDate } from '#domain/reasoning/range.ts'
import { Fold } from './Fold.tsx'

/** What one source says about an area. */
export interface SourceContent {
  readonly source: Source
  readonly figures: readonly Observation[]
  readonly milestones: readonly Milestone[]
}

interface FigureProps {
  readonly o: Observation
  readonly source: Source
  readonly dataset: Dataset
}

function Figure({ o, source, dataset }: FigureProps) {
  const metric = dataset.metrics.find((m) => m.id === o.metric)
  if (!metric) return null
  return (
    <li>
      <SourceLink source={source} quote={o.asStated}>
        {o.asStated === '' ? 'Worked out here' : <q>{o.asStated}</q>}
      </SourceLink>{' '}
      <span className="source-place">
        {[locatorWords(o.locator), o.checked === 'excerpt' && 'read in an excerpt']
          .filter(Boolean)
          .join(', ')}
      </span>
      <span className="source-used note">
        {metric.shortTitle}: {figureWords(o, metric)}
        {o.status !== 'reported' && ` (${o.status})`}, {formatPeriod(o.period)}
        {o.dateAsStated && <> (dated in the text as “{o.dateAsStated}”)</>}.{' '}
        {[o.note, capitalised(editionWords(o))].filter(Boolean).join(' ')}
      </span>
    </li>
  )
}

function Event({ m, source }: { readonly m: Milestone; readonly source: Source }) {
  const date = milestoneDate(m)
  return (
    <li>
      <SourceLink source={source} quote={m.asStated}>
        {m.title}
      </SourceLink>{' '}
      <span className="source-place">
        {[date ? formatPeriod(date) : 'not dated', locatorWords(m.locator)].filter(Boolean).join(', ')}
      </span>
      {m.note && <span className="source-used note">{m.note}</span>}
    </li>
  )
}

interface ItemProps {
  readonly content: SourceContent
  readonly dataset: Dataset
  readonly current: string
}

function countsWords(chosen: number, others: number, milestones: number): string {
  return [
    chosen > 0 && `${pluralise(chosen, 'figure')} here`,
    others > 0 && `${pluralise(others, 'figure')}${chosen > 0 ? ' of other measures' : ''}`,
    milestones > 0 && pluralise(milestones, 'milestone'),
  ]
    .filter(Boolean)
    .join(', ')
}

/** One source in one line, which opens to its address, the figures of the chosen measure, its other figures and its milestones. */
export function SourceItem({ content, dataset, current }: ItemProps) {
  const { source, figures, milestones } = content
  const chosen = figures.filter((o) => o.metric === current)
  const others = figures.filter((o) => o.metric !== current)
  return (
    <Fold
      id={`source-${source.id}`}
      className="source"
      summary={
        <>
          <strong>{source.title}</strong>{' '}
          <span className="note">
            {[source.author, source.publisher, formatPeriod(source.published)].filter(Boolean).join(', ')}
            {source.core && ', one of the core articles'} ·{' '}
            {countsWords(chosen.length, others.length, milestones.length)}
          </span>
        </>
      }
    >
      <div className="source-body">
        <p>
          {source.url === '' ? (
            `No address: ${source.noUrl}`
          ) : (
            <SourceLink source={source}>Open the source</SourceLink>
          )}
        </p>
        {source.note && <p className="note">{source.note}</p>}
        {chosen.length > 0 && (
          <ul className="source-chosen list">
            {chosen.map((o) => (
              <Figure key={naturalKey(o)} o={o} source={source} dataset={dataset} />
            ))}
          </ul>
        )}
        <ul className="list">
          {others.map((o) => (
            <Figure key={naturalKey(o)} o={o} source={source} dataset={dataset} />
          ))}
          {milestones.map((m) => (
            <Event key={m.id} m={m} source={source} />
          ))}
        </ul>
      </div>
    </Fold>
  )
}
