import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { formatDay, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { answerOf, countWords, standingWords } from '#state/answerWords.ts'
import type { Selection } from '#state/selection.ts'
import './answer.css'

/** Where the figures come from. Unverified figures are counted separately. */
function originWords(shown: readonly Observation[]): readonly string[] {
  const published = shown.filter((o) => o.layer === 'curated')
  const added = shown.filter((o) => o.layer === 'added').length
  const userFigures = shown.length - published.length - added
  const sources = new Set(published.map((o) => o.source)).size
  return [
    ...(published.length > 0
      ? [`${pluralise(published.length, 'figure')} from ${pluralise(sources, 'source')}`]
      : []),
    ...(added > 0 ? [`${pluralise(added, 'added figure')}, not verified`] : []),
    ...(userFigures > 0 ? [`${pluralise(userFigures, 'figure')} of yours, not verified`] : []),
  ]
}

function metaWords({ shown, all, metric, verdictOf }: Selection): readonly string[] {
  const latest = verdictOf(metric)?.lead.latest.reported.preferred
  if (!latest) return all.length > 0 ? [`${pluralise(all.length, 'figure')} outside this range`] : []
  return [
    `latest figure ${formatPeriod(latest.period)}${layerWords(latest.layer).aside}`,
    ...originWords(shown),
  ]
}

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** The answer at the top of the page: what is known about the chosen measure, and how all measures have changed. */
export function Answer({ dataset, selection }: Props) {
  const { area, metric, everyMilestone } = selection
  const overall = countWords(selection, dataset.metrics)
  const { lead, more } = answerOf(selection)
  const status = standingWords(everyMilestone)
  return (
    <section className="answer" aria-labelledby="answer-title">
      <p className="answer-meta note">
        {[
          `${area.name} children’s services`,
          status,
          area.end && `council ended ${formatDay(area.end)}`,
          ...metaWords(selection),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h1 id="answer-title">
        <span className="visually-hidden">{metric.shortTitle}: </span>
        <span className="answer-sentence">{lead}</span>
      </h1>
      {more && <p className="answer-more">{more}</p>}
      {overall && <p className="answer-count">{overall}</p>}
    </section>
  )
}
