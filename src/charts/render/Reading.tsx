import type { Dataset } from '#domain/model/dataset.ts'
import { MILESTONE_KINDS, type Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { sourceWords } from '#domain/phrasing/sourceWords.ts'
import { whenWords } from '#domain/reasoning/headline.ts'
import type { Stop } from '../layout/focusTargets.ts'

/** What is said of one mark or milestone, shown and spoken alike. */
interface Said {
  readonly id: string
  readonly title: string
  readonly when: string
  readonly quote: string
  readonly source: string
}

function ofFigure(o: Observation, index: number, dataset: Dataset): Said[] {
  const metric = dataset.metrics.find((m) => m.id === o.metric)
  if (!metric) return []
  const date = o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)
  return [
    {
      id: `${o.source} ${o.locator} ${index}`,
      title: figureWords(o, metric),
      when: [
        date,
        o.status === 'reported' ? '' : o.status,
        o.dateAsStated && `in the text “${o.dateAsStated}”`,
      ]
        .filter(Boolean)
        .join(' · '),
      quote: o.layer === 'curated' ? `“${o.asStated}”` : '',
      source: sourceWords(o, dataset.sources),
    },
  ]
}

function ofMilestone(m: Milestone, number: number, dataset: Dataset): Said {
  return {
    id: m.id,
    title: `${number}. ${m.title}`,
    when: [MILESTONE_KINDS[m.kind].title, milestoneLine(m)].join(' · '),
    quote: m.detail,
    source: sourceWords({ ...m, layer: 'curated' }, dataset.sources),
  }
}

function toSaid(stops: readonly Stop[], dataset: Dataset): readonly Said[] {
  return stops.flatMap((stop) =>
    stop.kind === 'event'
      ? [ofMilestone(stop.event.milestone, stop.event.number, dataset)]
      : stop.target.observations.flatMap((o, index) => ofFigure(o, index, dataset)),
  )
}

/** More than this many things at one place are listed by title only. */
const IN_FULL = 3
/** Titles in one balloon. */
const MOST = 8

/** What the sources say at one place of the chart: words, date, quotation, source. */
export function Reading({ stops, dataset }: { readonly stops: readonly Stop[]; readonly dataset: Dataset }) {
  const said = toSaid(stops, dataset)
  if (said.length > IN_FULL) return <Titles said={said} />
  return said.map(({ id, title, when, quote, source }) => (
    <div className="chart-reading" key={id}>
      <p className="chart-reading-title">{title}</p>
      <p>{when}</p>
      {quote && <p className="chart-reading-quote">{quote}</p>}
      <p className="chart-reading-source">{source}</p>
    </div>
  ))
}

/** Many things at one place: their titles, as far as a balloon has room; the list has them all. */
function Titles({ said }: { readonly said: readonly Said[] }) {
  const left = said.length - MOST
  return (
    <div className="chart-reading">
      {said.slice(0, MOST).map(({ id, title }) => (
        <p key={id}>{title}</p>
      ))}
      {left > 0 && <p className="chart-reading-source">and {left} more in the list</p>}
    </div>
  )
}

const unstopped = (text: string) => text.replace(/\.$/, '')

/** The same for the ear, in one text. */
export function spokenReading(stops: readonly Stop[], dataset: Dataset): string {
  return toSaid(stops, dataset)
    .map(({ title, when, quote, source }) =>
      [title, when, quote, source].filter(Boolean).map(unstopped).join('. '),
    )
    .join('. ')
}
