import { memo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { chosenFirst, Findings, type SourcesProps } from './Findings.tsx'
import { type SourceContent, SourceItem } from './SourceItem.tsx'
import './sources.css'

function toContents({
  dataset,
  areaObservations,
  everyMilestone,
  metric,
}: SourcesProps): readonly SourceContent[] {
  const contents = dataset.sources
    .map((source) => ({
      source,
      figures: areaObservations.filter((o) => o.layer !== 'user' && o.source === source.id),
      milestones: everyMilestone.filter((m) => m.source === source.id),
    }))
    .filter((c) => c.figures.length + c.milestones.length > 0)
    .sort((a, b) => a.source.published.start.localeCompare(b.source.published.start))
  return chosenFirst(contents, (c) => c.figures.some((o) => o.metric === metric.id))
}

/** Not redrawn while dates are dragged: nothing in it depends on them. */
const FindingsAndSources = memo(function FindingsAndSources(props: SourcesProps) {
  const contents = toContents(props)
  return (
    <>
      <Findings {...props} />
      <h3 className="sources-list">The sources</h3>
      <p className="lede">
        {contents.length > 0
          ? 'Every figure with its source’s own words, and every milestone with the place that dates it. A paragraph’s number counts the lines of text in the article, from its headline.'
          : `No source here gives a figure or a milestone for ${props.area.name}.`}
      </p>
      {contents.map((content) => (
        <SourceItem
          key={content.source.id}
          content={content}
          dataset={props.dataset}
          current={props.metric.id}
        />
      ))}
    </>
  )
})

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** The findings, then each source with the words and paragraphs of its figures. */
export function Sources({ dataset, selection }: Props) {
  const { area, areaObservations, everyMilestone, metric } = selection
  return (
    <section aria-labelledby="sources-title" id="sources" tabIndex={-1}>
      <h2 id="sources-title">Sources and disagreements</h2>
      <FindingsAndSources {...{ dataset, area, areaObservations, everyMilestone, metric }} />
    </section>
  )
}
