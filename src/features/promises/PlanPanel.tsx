import { type ReactNode, useMemo, useRef } from 'react'
import type { PictureContent } from '#charts/export/exportInput.ts'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { planChart } from '#charts/types/later.ts'
import type { Area } from '#domain/model/area.ts'
import type { Source } from '#domain/model/source.ts'
import { sourceLine } from '#domain/phrasing/sourceWords.ts'
import { describePlan, planSentence } from '#domain/phrasing/stories/planSentence.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { PlanStory } from '#domain/reasoning/plans.ts'
import { useSize } from '#ui/useSize.ts'
import { PlanTable } from './PlanTable.tsx'

interface Props {
  readonly story: PlanStory
  readonly area: Area
  readonly sources: readonly Source[]
  readonly download: (picture: () => PictureContent) => ReactNode
}

const HOW_TO_READ = 'Across: when it was said. Up: the date promised. A climb is a delay.'

function pictureOf(story: PlanStory, area: Area, sources: readonly Source[]): PictureContent {
  const cited = sources.filter(({ id }) => story.steps.some(({ step }) => step.source === id))
  return {
    name: `${area.slug}_promises_${story.plan}`,
    chart: (width, height) => planChart.draw(story, { width, height }),
    title: `${story.title}, ${area.name}`,
    answer: planSentence(story),
    subtitle: HOW_TO_READ,
    range: pluralise(story.steps.length, 'dated statement'),
    sources: cited.map((source) => `Source: ${sourceLine(source)}`),
    caveats: [],
    description: describePlan(story, area.name, sources),
  }
}

/** One plan as a chart, with the choice of the others, its statements as a table, and its picture. */
export function PlanPanel({ story, area, sources, download }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const model = useMemo(() => size && planChart.draw(story, size), [story, size])
  return (
    <>
      <p className="note">{HOW_TO_READ} The chart has its own dates.</p>
      <div className="promises-chart" ref={box}>
        {model && <StaticChart model={model} />}
      </div>
      {model && <ChartKey entries={model.key} />}
      <div className="row">
        {download(() => pictureOf(story, area, sources))}
        <details>
          <summary className="textbtn">All {story.steps.length} statements</summary>
          <PlanTable story={story} sources={sources} />
        </details>
      </div>
    </>
  )
}
