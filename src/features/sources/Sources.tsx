import { memo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Selection } from '#state/selection.ts'
import { Findings, type SourcesProps } from './Findings.tsx'
import { Fold } from './Fold.tsx'
import { type SourceContent, SourceItem } from './SourceItem.tsx'
import './sources.css'

function toContents({ dataset, areaObservations, everyMilestone }: SourcesProps): readonly SourceContent[] {
  return dataset.sources
    .map((source) => ({
      source,
      figures: areaObservations.filter((o) => o.layer !== 'user' && o.source === source.id),
      milestones: everyMilestone.filter((m) => m.source === source.id),
    }))
    .filter((c) => c.figures.length + c.milestones.length > 0)
    .sort((a, b) => a.source.published.start.localeCompare(b.source.published.start))
}

function Items({
  contents,
  dataset,
  metric,
}: SourcesProps & { readonly contents: readonly SourceContent[] }) {
  return contents.map((content) => (
    <SourceItem key={content.source.id} content={content} dataset={dataset} current={metric.id} />
  ))
}

/** Sources of the chosen measure that are named without opening anything. */
const IN_SIGHT = 6

/** The findings and the sources, folded. Not redrawn while dates are dragged: nothing in it depends on them. */
const FindingsAndSources = memo(function FindingsAndSources(props: SourcesProps) {
  const contents = toContents(props)
  const isChosen = (c: SourceContent) => c.figures.some((o) => o.metric === props.metric.id)
  const chosen = contents.filter(isChosen)
  const others = contents.filter((c) => !isChosen(c))
  return (
    <>
      <p className="lede">
        {contents.length > 0
          ? 'Open a source to read its words for each figure and milestone. A paragraph’s number counts the lines of text from the headline.'
          : `No source here gives a figure or a milestone for ${props.area.name}.`}
      </p>
      <div className="sources-chosen">
        <Items contents={chosen.slice(0, IN_SIGHT)} {...props} />
      </div>
      {chosen.length > IN_SIGHT && (
        <Fold
          className="source-others"
          summary={`${pluralise(chosen.length - IN_SIGHT, 'more source')} of this measure`}
        >
          <Items contents={chosen.slice(IN_SIGHT)} {...props} />
        </Fold>
      )}
      {others.length > 0 && (
        <Fold
          className="source-others"
          summary={
            chosen.length > 0
              ? `${pluralise(others.length, 'source')} of other measures and of milestones`
              : pluralise(others.length, 'source')
          }
        >
          <Items contents={others} {...props} />
        </Fold>
      )}
      <Findings {...props} />
    </>
  )
})

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Each source with the words and places of its figures, then what the sources leave open. */
export function Sources({ dataset, selection }: Props) {
  const { area, areaObservations, everyMilestone, metric } = selection
  return (
    <section aria-labelledby="sources-title" id="sources" tabIndex={-1}>
      <h2 id="sources-title">Sources and disagreements</h2>
      <FindingsAndSources {...{ dataset, area, areaObservations, everyMilestone, metric }} />
    </section>
  )
}
