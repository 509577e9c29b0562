import { type ReactNode, useMemo, useRef } from 'react'
import type { PictureContent } from '#charts/export/exportInput.ts'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { todaysDay } from '#domain/model/day.ts'
import { planSentence } from '#domain/phrasing/stories/planSentence.ts'
import { type PlanStory, planStories } from '#domain/reasoning/plans.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { useNear } from '#ui/useNear.ts'
import './promises.css'

interface Props {
  readonly dataset: Pick<Dataset, 'plans' | 'sources' | 'asKnown'>
  readonly area: Area
  /** The button that saves the chart. */
  readonly download: (picture: () => PictureContent) => ReactNode
}

/** The plan of which most was said comes first. */
function longestFirst({ plans, asKnown }: Props['dataset'], area: Area): readonly PlanStory[] {
  const own = plans.filter((step) => step.area === area.code)
  return planStories(own, asKnown?.on ?? todaysDay()).toSorted((a, b) => b.steps.length - a.steps.length)
}

const loadChart = () => import('./PlanPanel.tsx')

/**
 * What was promised in the area, for when, and what happened: one plan in a sentence and a chart. It does not follow the page's dates.
 * The chart is loaded when the reader comes near.
 */
export function Promises({ dataset, area, download }: Props) {
  const { plan: chosen, choose } = useView()
  const section = useRef<HTMLElement>(null)
  const chart = useNear(section, loadChart)
  const stories = useMemo(() => longestFirst(dataset, area), [dataset, area])
  if (dataset.plans.length === 0) return null
  const story = stories.find(({ plan }) => plan === chosen) ?? stories[0]
  return (
    <section className="promises screen-only" aria-labelledby="promises-title" id="promises" ref={section}>
      <div className="promises-head row">
        <h2 id="promises-title">Promises</h2>
        {chart && story && stories.length > 1 && (
          <SelectField
            label="Plan"
            labelShown={false}
            value={story.plan}
            groups={[{ options: stories.map(({ plan, title }) => ({ value: plan, label: title })) }]}
            onChoose={(plan) => choose({ plan })}
          />
        )}
      </div>
      {story ? (
        <>
          <p className="promises-answer" aria-live="polite">
            <strong>{story.title}.</strong> {planSentence(story)}
          </p>
          <div className="promises-panel">
            {chart === 'failed' && (
              <p role="alert">The chart could not be loaded. Check the connection and load the page again.</p>
            )}
            {typeof chart === 'object' && (
              <chart.loaded.PlanPanel
                story={story}
                area={area}
                sources={dataset.sources}
                download={download}
              />
            )}
          </div>
        </>
      ) : (
        <p className="lede">Our sources have no dated promises of {area.name}.</p>
      )}
    </section>
  )
}
