import type { ImportReading } from '#import/importReading.ts'
import { type Step, stepsFor } from '#import/steps.ts'
import { STEP_NAMES } from './stepTitles.ts'

interface Props {
  readonly screen: Step
  readonly reading: ImportReading | undefined
}

/** Where a person is on the way; the steps that this file does not need are not in the list. */
export function Steps({ screen, reading }: Props) {
  if (!reading || reading.refusal || screen === 'choose' || screen === 'done') return null
  const screens: readonly Step[] = ['choose', ...stepsFor(reading)]
  const all = screens.includes(screen) ? screens : [...screens, screen]
  return (
    <ol className="import-steps" aria-label="Steps">
      {all.map((step, index) => (
        <li key={step} aria-current={step === screen ? 'step' : undefined}>
          <span className="import-number">
            {index + 1}
            <span className="import-of"> of {all.length}</span>
          </span>{' '}
          {STEP_NAMES[step]}
        </li>
      ))}
    </ol>
  )
}
