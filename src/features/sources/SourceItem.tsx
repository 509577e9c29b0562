import { useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import { naturalKey, type Observation } from '#domain/model/observation.ts'
import type { Source } from '#domain/model/source.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { editionWords, locatorWords } from '#domain/phrasing/sourceWords.ts'
import { capitalised, pluralise } from '#domain/phrasing/words.ts'
import { milestoneDate } from '#domain/reasoning/range.ts'
import { SourceLink } from './SourceLink.tsx'

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

/** The rest of a source. It is drawn when it is first opened, so that the page stays small. */
function OtherContent({
  source,
  figures,
  milestones,
  dataset,
}: SourceContent & { readonly dataset: Dataset }) {
  const words = [
    figures.length > 0 && pluralise(figures.length, 'other figure'),
    milestones.length > 0 && pluralise(milestones.length, 'milestone'),
  ].filter(Boolean)
  const [opened, setOpened] = useState(false)
  if (words.length === 0) return null
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className="textbtn">{words.join(' and ')} from this source</summary>
      {opened && (
        <ul className="list">
          {figures.map((o) => (
            <Figure key={naturalKey(o)} o={o} source={source} dataset={dataset} />
          ))}
          {milestones.map((m) => (
            <Event key={m.id} m={m} source={source} />
          ))}
        </ul>
      )}
    </details>
  )
}

/** One source: the figures of the chosen measure are in sight, and the rest can be opened. */
export function SourceItem({ content, dataset, current }: ItemProps) {
  const { source, figures, milestones } = content
  const chosen = figures.filter((o) => o.metric === current)
  const others = figures.filter((o) => o.metric !== current)
  return (
    <article className="source" id={`source-${source.id}`}>
      <div>
        <h4>
          <SourceLink source={source}>{source.title}</SourceLink>
        </h4>
        <p className="note">
          {[source.author, source.publisher, formatPeriod(source.published)].filter(Boolean).join(', ')}
          {source.core && ', one of the core articles'}
        </p>
        {source.url === '' && <p className="note">No address: {source.noUrl}</p>}
      </div>
      <div className="source-body">
        {source.note && <p className="note">{source.note}</p>}
        {chosen.length > 0 && (
          <ul className="source-chosen list">
            {chosen.map((o) => (
              <Figure key={naturalKey(o)} o={o} source={source} dataset={dataset} />
            ))}
          </ul>
        )}
        <OtherContent source={source} figures={others} milestones={milestones} dataset={dataset} />
      </div>
    </article>
  )
}
