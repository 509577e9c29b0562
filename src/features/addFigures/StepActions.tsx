import { useEffect, useId, useRef } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { previousStep, unmetOn } from '#import/steps.ts'
import { figuresToAdd, neverAnyToAdd, nothingToAdd } from './importWords.ts'
import { keepProblem } from './steps/keepChoice.ts'
import type { Import } from './useImport.ts'

const NEED_WORDS = {
  layout: 'Choose the layout of the file first.',
  keep: 'Choose what to keep first.',
  columns: 'Say first what the columns above are.',
  questions: 'Answer the questions above first.',
  'small-counts': 'Say first what should become of the small counts.',
} as const

/** Why the step cannot be left by its main button; undefined when it can. */
function reasonToStay({ screen, reading, keep }: Import): string | undefined {
  if (!reading) return undefined
  if (screen === 'keep') return keep && reading.choices && keepProblem(keep, reading.choices)
  const [need] = unmetOn(screen, reading)
  if (need) return NEED_WORDS[need]
  return screen === 'review' ? nothingToAdd(reading) : undefined
}

interface Props {
  readonly flow: Import
  readonly onCancel: () => void
}

/** The way on, the way back and the way out: always in view, however long the step. */
export function StepActions({ flow, onCancel }: Props) {
  const reasonId = useId()
  const { screen, reading, progress, adding } = flow
  if (!reading || screen === 'choose') return null
  const refused = reading.refusal !== undefined
  const reason = refused ? undefined : reasonToStay(flow)
  const last = screen === 'review'
  const done = last && !refused && reading.needs.length === 0 && neverAnyToAdd(reading)
  const first = refused || previousStep(screen, reading) === 'choose'
  return (
    <div className="import-foot">
      {reason && !done && (
        <p id={reasonId} className="import-hint">
          {reason}
        </p>
      )}
      <div className="import-actions">
        {done && (
          <button type="button" className="btn primary" onClick={onCancel}>
            Close
          </button>
        )}
        {!refused && !done && (
          <button
            type="button"
            className="btn primary"
            disabled={reason !== undefined || adding || progress !== undefined}
            aria-describedby={reason && reasonId}
            onClick={() => void (last ? flow.add() : flow.goOn())}
          >
            {last ? `Add ${pluralise(figuresToAdd(reading), 'figure')}` : 'Continue'}
          </button>
        )}
        <button type="button" className="btn" onClick={flow.goBack}>
          {first ? 'Choose another file' : 'Back'}
        </button>
        {!done && (
          <button type="button" className="btn" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </div>
  )
}

/** Asked before what was decided about a file is lost. */
export function LeaveQuestion({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div className="import-foot">
      <fieldset className="import-actions">
        <legend>Leave without adding? What you changed here will be lost.</legend>
        <button ref={stay} type="button" className="btn primary" onClick={onStay}>
          Stay
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          Leave
        </button>
      </fieldset>
    </div>
  )
}
