import { SourceLink } from '#charts/render/SourceLink.tsx'
import type { Source } from '#domain/model/source.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { byline } from '#domain/phrasing/sourceWords.ts'
import { stepWords } from '#domain/phrasing/stories/planSentence.ts'
import { capitalised } from '#domain/phrasing/words.ts'
import type { PlanStory } from '#domain/reasoning/plans.ts'
import '#charts/render/chartTable.css'

interface Props {
  readonly story: PlanStory
  readonly sources: readonly Source[]
}

/** Every statement about a plan, in order of time, with the words of its source. */
export function PlanTable({ story, sources }: Props) {
  const caption = `${story.title}: each statement`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="chart-table chart-table-long" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}. In quotation marks: the words of the source.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Said</th>
            <th scope="col">What was said</th>
            <th scope="col">By</th>
            <th scope="col">Source</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {story.steps.map((told) => {
            const { id, statedOn, statedBy, asStated, source: named, note } = told.step
            const source = sources.find((s) => s.id === named)
            return (
              <tr key={id}>
                <th scope="row">{formatPeriod(statedOn)}</th>
                <td>
                  <span className="chart-table-figure">{capitalised(stepWords(told))}</span>
                  {asStated && <q className="chart-table-detail">{asStated}</q>}
                </td>
                <td>{statedBy || 'not said'}</td>
                <td>
                  <SourceLink source={source} quote={asStated}>
                    {source ? byline(source) : named}
                  </SourceLink>
                </td>
                <td className="note">{note}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
