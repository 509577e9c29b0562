import { memo, useMemo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { corrections } from '#domain/reasoning/corrections.ts'
import { disagreements } from '#domain/reasoning/disagreements.ts'
import { questions } from '#domain/reasoning/questions.ts'
import type { Selection } from '#state/selection.ts'
import { Corrections } from './Corrections.tsx'
import { Disagreements } from './Disagreements.tsx'
import { Questions } from './Questions.tsx'
import { type Given, SourceItem } from './SourceItem.tsx'
import './sources.css'

type Props = { readonly dataset: Dataset } & Pick<
  Selection,
  'area' | 'areaObservations' | 'everyMilestone' | 'metric'
>

/** The chosen measure's before the others', each in the order it had. */
function chosenFirst<T>(items: readonly T[], isChosen: (item: T) => boolean): readonly T[] {
  return [...items.filter(isChosen), ...items.filter((item) => !isChosen(item))]
}

function toGiven({ dataset, areaObservations, everyMilestone, metric }: Props): readonly Given[] {
  const given = dataset.sources
    .map((source) => ({
      source,
      figures: areaObservations.filter((o) => o.layer !== 'user' && o.source === source.id),
      milestones: everyMilestone.filter((m) => m.source === source.id),
    }))
    .filter((g) => g.figures.length + g.milestones.length > 0)
    .sort((a, b) => a.source.published.start.localeCompare(b.source.published.start))
  return chosenFirst(given, (g) => g.figures.some((o) => o.metric === metric.id))
}

function Findings({ dataset, areaObservations, everyMilestone, metric }: Props) {
  const found = useMemo(
    () => ({
      disagreements: chosenFirst(
        disagreements(areaObservations, dataset.metrics),
        (d) => d.metric.id === metric.id,
      ),
      corrections: chosenFirst(
        corrections(areaObservations, everyMilestone, dataset.sources),
        ({ of }) => of.kind === 'figure' && of.observation.metric === metric.id,
      ),
      questions: questions(areaObservations, everyMilestone, dataset.metrics, metric.id),
    }),
    [areaObservations, everyMilestone, dataset, metric],
  )
  return (
    <>
      {areaObservations.length > 0 && <Disagreements items={found.disagreements} dataset={dataset} />}
      <Corrections items={found.corrections} dataset={dataset} />
      <Questions items={found.questions} />
    </>
  )
}

/** None of it depends on the dates that are chosen: it stands still while they are dragged. */
const Told = memo(function Told(props: Props) {
  const given = toGiven(props)
  return (
    <>
      <Findings {...props} />
      <h3 className="sources-list">The sources</h3>
      <p className="lede">
        {given.length > 0
          ? 'Every figure with its source’s own words, and every milestone with the place that dates it. A paragraph’s number counts the lines of text in the article, from its headline.'
          : `No source here gives a figure or a milestone of ${props.area.name}.`}
      </p>
      {given.map((g) => (
        <SourceItem key={g.source.id} given={g} dataset={props.dataset} current={props.metric.id} />
      ))}
    </>
  )
})

/** Where sources disagree, which dates were corrected, what is left open; then each source with its figures' words and paragraphs. */
export function Sources({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const { area, areaObservations, everyMilestone, metric } = selection
  return (
    <section aria-labelledby="sources-title" id="sources" tabIndex={-1}>
      <h2 id="sources-title">Sources and disagreements</h2>
      <Told
        dataset={dataset}
        area={area}
        areaObservations={areaObservations}
        everyMilestone={everyMilestone}
        metric={metric}
      />
    </section>
  )
}
