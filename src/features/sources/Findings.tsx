import { SourceLink } from '#charts/render/SourceLink.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import { naturalKey } from '#domain/model/observation.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { sourceWords } from '#domain/phrasing/sourceWords.ts'
import { type Correction, corrections } from '#domain/reasoning/corrections.ts'
import { type Disagreement, disagreements } from '#domain/reasoning/disagreements.ts'
import { questions } from '#domain/reasoning/questions.ts'
import type { Selection } from '#state/selection.ts'
import { Fold } from './Fold.tsx'

/** What the findings and the sources depend on: no choice of dates is part of it. */
export type SourcesProps = { readonly dataset: Dataset } & Pick<
  Selection,
  'area' | 'areaObservations' | 'everyMilestone' | 'metric'
>

/** The items of the chosen measure first, otherwise in the same order. */
function chosenFirst<T>(items: readonly T[], isChosen: (item: T) => boolean): readonly T[] {
  return [...items.filter(isChosen), ...items.filter((item) => !isChosen(item))]
}

interface ItemProps<T> {
  readonly item: T
  readonly dataset: Dataset
}

/** The different figures side by side, each in its source's words, and which one is used and why. */
function DisagreementItem({ item: { metric, point, why }, dataset }: ItemProps<Disagreement>) {
  return (
    <li>
      <h3>
        {metric.shortTitle}, {formatPeriod(point.preferred.period)}
      </h3>
      <ul className="finding-sides list">
        {point.observations.map((o) => (
          <li key={naturalKey(o)}>
            <span className="finding-value">{figureWords(o, metric)}</span>{' '}
            {o === point.preferred && <span className="chip">used</span>}
            {o.asStated && <q>{o.asStated}</q>}
            <span className="note">
              <SourceLink source={dataset.sources.find((s) => s.id === o.source)} quote={o.asStated}>
                {sourceWords(o, dataset.sources)}
              </SourceLink>
            </span>
          </li>
        ))}
      </ul>
      <p className="finding-why note">{why}</p>
    </li>
  )
}

function correctedWords({ of }: Correction, dataset: Dataset): string {
  if (of.kind === 'milestone') return of.milestone.title
  const metric = dataset.metrics.find((m) => m.id === of.observation.metric)
  return metric ? `${metric.shortTitle}: ${figureWords(of.observation, metric)}` : ''
}

function CorrectionItem({ item, dataset }: ItemProps<Correction>) {
  return (
    <li>
      <strong>{correctedWords(item, dataset)}</strong> is dated {formatPeriod(item.used)}, not “{item.stated}
      ”. <span className="note">{item.why}</span>
    </li>
  )
}

/** Where sources disagree, which dates were corrected, and the questions that the figures raise by fixed rules. */
export function Findings({ dataset, areaObservations, everyMilestone, metric }: SourcesProps) {
  const differing = chosenFirst(
    disagreements(areaObservations, dataset.metrics),
    (d) => d.metric.id === metric.id,
  )
  const corrected = chosenFirst(
    corrections(areaObservations, everyMilestone, dataset.sources),
    ({ of }) => of.kind === 'figure' && of.observation.metric === metric.id,
  )
  const open = questions(areaObservations, everyMilestone, dataset.metrics, metric.id)
  const ofChosen = differing.filter((d) => d.metric.id === metric.id).length
  return (
    <>
      {differing.length > 0 && (
        <Fold
          className="finding"
          summary={
            <>
              Where sources disagree ({differing.length}
              {ofChosen > 0 && `, ${ofChosen} on this measure`})
            </>
          }
        >
          <ul className="list">
            {differing.map((d) => (
              <DisagreementItem
                key={`${d.metric.id} ${naturalKey(d.point.preferred)}`}
                item={d}
                dataset={dataset}
              />
            ))}
          </ul>
        </Fold>
      )}
      {corrected.length > 0 && (
        <Fold className="finding" summary={`Dates corrected (${corrected.length})`}>
          <ul className="list">
            {corrected.map((c) => (
              <CorrectionItem
                key={`${c.source.id} ${correctedWords(c, dataset)}`}
                item={c}
                dataset={dataset}
              />
            ))}
          </ul>
        </Fold>
      )}
      {open.length > 0 && (
        <Fold className="finding" summary={`What the figures leave open (${open.length})`}>
          <ul>
            {open.map((question) => (
              <li key={question.id}>{question.text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
