import { useMemo, useRef } from 'react'
import { SourceLink } from '#charts/render/SourceLink.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Metric } from '#domain/model/metric.ts'
import { byline } from '#domain/phrasing/sourceWords.ts'
import type { OfficerQuestion } from '#domain/reasoning/officerQuestions.ts'
import { questionsOf } from '#state/questionsOf.ts'
import type { Selection } from '#state/selection.ts'
import { useOpenMeasure } from '#state/view.ts'
import { useDeferredWhileHidden } from '#ui/useDebouncedValue.ts'
import './questions.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

function FigureLink({ metric }: { readonly metric: Metric }) {
  const open = useOpenMeasure()
  return (
    <button type="button" className="textbtn" onClick={() => open(metric.id)}>
      Show chart <span className="visually-hidden">of “{metric.shortTitle}”</span>
    </button>
  )
}

/** Leads to what the question is about. A source without an address is named. */
function Evidence({ evidence, dataset }: Pick<OfficerQuestion, 'evidence'> & Pick<Props, 'dataset'>) {
  if (evidence.kind === 'figure') return <FigureLink metric={evidence.metric} />
  const source = dataset.sources.find((s) => s.id === evidence.source)
  if (!source) return null
  return (
    <SourceLink source={source} quote={evidence.quote}>
      {byline(source)}
    </SourceLink>
  )
}

/** At most five questions that officers can answer, each with what it is asked from. */
export function Questions({ dataset, selection }: Props) {
  const section = useRef<HTMLElement>(null)
  const drawn = useDeferredWhileHidden(selection, section)
  const questions = useMemo(() => questionsOf(dataset, drawn), [dataset, drawn])
  if (questions.length === 0) return null
  return (
    <section className="questions screen-only" aria-labelledby="questions-title" ref={section}>
      <h2 id="questions-title">Questions for officers</h2>
      <ol>
        {questions.map(({ id, text, evidence }) => (
          <li key={id}>
            {text} <Evidence evidence={evidence} dataset={dataset} />
          </li>
        ))}
      </ol>
    </section>
  )
}
