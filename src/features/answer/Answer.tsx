import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import type { Observation } from '#domain/model/observation.ts'
import { formatAge, formatDay, formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { answerOf, countWords, standingWords } from '#state/answerWords.ts'
import type { Selection } from '#state/selection.ts'
import { useToday } from '#state/today.ts'
import './answer.css'

/** Figures among those shown that no published source stands for. */
function unverifiedWords(shown: readonly Observation[]): readonly string[] {
  const added = shown.filter((o) => o.layer === 'added').length
  const userFigures = shown.filter((o) => o.layer === 'user').length
  return [
    ...(added > 0 ? [`${pluralise(added, 'added figure')}, not verified`] : []),
    ...(userFigures > 0 ? [`${pluralise(userFigures, 'figure')} of yours, not verified`] : []),
  ]
}

function latestWords({ shown, all, metric, verdictOf }: Selection, today: Day): readonly string[] {
  const latest = verdictOf(metric)?.lead.latest.reported.preferred
  if (!latest) return all.length > 0 ? [`${pluralise(all.length, 'figure')} outside this range`] : []
  const age = formatAge(latest.period.end, today)
  const when = `latest figure ${formatPeriod(latest.period)}${layerWords(latest.layer).aside}`
  return [age ? `${when}, ${age}` : when, ...unverifiedWords(shown)]
}

/** Letters that fit on two lines in large type. */
const LONG = 130

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** The answer at the top of the page: what is known about the chosen measure, and how all measures have changed. */
export function Answer({ dataset, selection }: Props) {
  const { area, metric } = selection
  const today = useToday(dataset)
  const overall = countWords(selection, dataset.metrics)
  const { lead, more } = answerOf(selection)
  const standing = [
    standingWords(selection),
    area.end && `council ended ${formatDay(area.end)}`,
    ...latestWords(selection, today),
  ].filter(Boolean)
  return (
    <section className="answer" aria-labelledby="answer-title">
      <p className="answer-meta note">
        <span className="answer-area">{standing.length > 0 ? `${area.name} · ` : area.name}</span>
        {standing.join(' · ')}
      </p>
      <h1 id="answer-title">
        <span className="visually-hidden">{metric.shortTitle}: </span>
        <span className={lead.length > LONG ? 'answer-sentence answer-long' : 'answer-sentence'}>{lead}</span>
      </h1>
      {more && <p className="answer-more">{more}</p>}
      {overall && <p className="answer-count">{overall}</p>}
    </section>
  )
}
