import type { Dataset } from '#domain/model/dataset.ts'
import { MILESTONE_KINDS, type Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { figureWords, whenWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { sourceWords } from '#domain/phrasing/sourceWords.ts'
import type { FocusTarget } from '../layout/focusTargets.ts'

interface About {
  readonly dataset: Dataset
  /** What the control chart and the plan say of a figure; empty where they say nothing. */
  readonly remark?: (o: Observation) => string
}

type Entry = Readonly<Record<'id' | 'title' | 'when' | 'quote' | 'source', string>>

function ofFigure(o: Observation, index: number, { dataset, remark }: About): Entry[] {
  const metric = dataset.metrics.find((m) => m.id === o.metric)
  if (!metric) return []
  const date = o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)
  const stated = o.dateAsStated && `in the text “${o.dateAsStated}”`
  return [
    {
      id: `${o.source} ${o.locator} ${index}`,
      title: figureWords(o, metric),
      when: [date, o.status !== 'reported' && o.status, stated, remark?.(o)].filter(Boolean).join(' · '),
      quote: o.layer === 'curated' && o.asStated ? `“${o.asStated}”` : '',
      source: sourceWords(o, dataset.sources),
    },
  ]
}

function ofMilestone(m: Milestone, number: number, dataset: Dataset): Entry {
  return {
    id: m.id,
    title: `${number}. ${m.title}`,
    when: [MILESTONE_KINDS[m.kind].title, milestoneLine(m)].join(' · '),
    quote: m.detail,
    source: sourceWords({ ...m, layer: 'curated' }, dataset.sources),
  }
}

function toEntries(targets: readonly FocusTarget[], about: About): readonly Entry[] {
  return targets.flatMap((target) =>
    target.kind === 'event'
      ? [ofMilestone(target.event.milestone, target.event.number, about.dataset)]
      : target.figure.observations.flatMap((o, index) => ofFigure(o, index, about)),
  )
}

/** More entries than this are listed by title only. */
const MAX_IN_FULL = 3
/** The most titles in one balloon. */
const MAX_TITLES = 8

type Props = About & { readonly targets: readonly FocusTarget[] }

/** What the sources say at one place on the chart: the figure, its date, quotation and source. */
export function Reading({ targets, ...about }: Props) {
  const entries = toEntries(targets, about)
  if (entries.length > MAX_IN_FULL) return <Titles entries={entries} />
  return entries.map(({ id, title, when, quote, source }) => (
    <div className="chart-reading" key={id}>
      <p className="chart-reading-title">{title}</p>
      <p>{when}</p>
      {quote && <p className="chart-reading-quote">{quote}</p>}
      <p className="chart-reading-source">{source}</p>
    </div>
  ))
}

function Titles({ entries }: { readonly entries: readonly Entry[] }) {
  const left = entries.length - MAX_TITLES
  return (
    <div className="chart-reading">
      {entries.slice(0, MAX_TITLES).map(({ id, title }) => (
        <p key={id}>{title}</p>
      ))}
      {left > 0 && <p className="chart-reading-source">and {left} more in the list</p>}
    </div>
  )
}

const withoutFullStop = (text: string) => text.replace(/\.$/, '')

export function spokenReading({ targets, ...about }: Props): string {
  return toEntries(targets, about)
    .map(({ title, when, quote, source }) =>
      [title, when, quote, source].filter(Boolean).map(withoutFullStop).join('. '),
    )
    .join('. ')
}
