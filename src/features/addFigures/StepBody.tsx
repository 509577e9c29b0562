import type { Observation } from '#domain/model/observation.ts'
import { isShort, problemsToFix } from '#import/steps.ts'
import { MatchColumns } from './columns/MatchColumns.tsx'
import { fileNameWords } from './importWords.ts'
import { Refusal } from './Refusal.tsx'
import { Review } from './review/Review.tsx'

import type { StepProps } from './stepProps.ts'
import { CheckFile } from './steps/CheckFile.tsx'
import { ChooseKept } from './steps/ChooseKept.tsx'
import type { Import } from './useImport.ts'
import { useValueTools } from './useValueTools.ts'
import { CheckValues } from './values/CheckValues.tsx'
import { withDecisions } from './withDecisions.ts'

interface Props {
  readonly flow: Import
  readonly userFigures: readonly Observation[]
  readonly onSay: (words: string) => void
}

/** What there is to see and decide on the screen of the moment. */
export function StepBody({ flow, userFigures, onSay }: Props) {
  const { screen, reading, options, dataset, keep, session } = flow
  const tools = useValueTools(flow, onSay)
  if (!reading) return null
  if (reading.refusal) return <Refusal refusal={reading.refusal} onQuotesAsText={flow.readQuotesAsText} />
  const shown = withDecisions(reading, options)
  const step: StepProps = { reading: shown, options, dataset, decide: (change) => void flow.read(change) }
  const values = { ...step, ...tools, reading: { ...shown, problems: problemsToFix(reading) } }
  const review = (
    <Review
      {...step}
      userFigures={userFigures}
      leftOut={flow.leftOut}
      onLeftOut={flow.setLeftOut}
      changes={async (...page) => (await session.current?.changes(...page)) ?? []}
      figures={async () => (await session.current?.figures()) ?? []}
    />
  )
  return (
    <section className="import-step" aria-label={fileNameWords(reading.fileName)}>
      {screen === 'file' && <CheckFile {...step} />}
      {screen === 'keep' && reading.choices && keep && (
        <ChooseKept choices={reading.choices} keep={keep} onChange={flow.setKeep} />
      )}
      {screen === 'columns' && <MatchColumns {...step} />}
      {screen === 'values' && <CheckValues {...values} />}
      {screen === 'review' && isShort(reading) && <CheckValues {...values} short />}
      {screen === 'review' && review}
    </section>
  )
}
