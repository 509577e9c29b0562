import { useId } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { isShort, previousStep, refusalOn, stepOf, unmetOn } from '#import/steps.ts'
import { figuresToAdd, neverAnyToAdd, nothingToAdd } from './importWords.ts'
import { keepProblem } from './steps/keepChoice.ts'
import type { Import } from './useImport.ts'

const NEED_WORDS = {
  sheet: 'First choose a sheet.',
  layout: 'First choose the layout of the file.',
  keep: 'First choose what to keep.',
  columns: 'First choose what each column holds.',
  questions: 'First answer the questions above.',
  'small-counts': 'First choose how to handle the small counts.',
} as const

function reasonToStay({ step, reading, keep, sheet }: Import): string | undefined {
  if (!reading) return undefined
  if (step === 'sheet') return sheet === undefined ? NEED_WORDS.sheet : undefined
  if (step === 'keep') return keep && reading.choices && keepProblem(keep, reading.choices)
  const [need] = unmetOn(step, reading)
  if (need) return NEED_WORDS[need]
  return step === 'review' ? nothingToAdd(reading) : undefined
}

/** The buttons below a step. They are always in view, however long the step is. */
export function StepActions({ flow, onCancel }: { readonly flow: Import; readonly onCancel: () => void }) {
  const reasonId = useId()
  const { step, reading, progress, adding } = flow
  if (!reading || step === 'choose') return null
  const refused = refusalOn(step, reading) !== undefined
  const reason = refused ? undefined : reasonToStay(flow)
  const [need] = reading.needs
  const elsewhere =
    step === 'review' && need && !(isShort(reading) && need === 'small-counts') ? stepOf(need) : undefined
  const last = step === 'review'
  const done = last && !refused && reading.needs.length === 0 && neverAnyToAdd(reading)
  const first = previousStep(step, reading) === 'choose'
  return (
    <div className="modal-foot import-foot">
      {reason && !done && (
        <p id={reasonId} className="note">
          {reason}
        </p>
      )}
      <div className="row">
        {done && (
          <button type="button" className="btn primary" onClick={onCancel}>
            Close
          </button>
        )}
        {elsewhere && (
          <button type="button" className="btn primary" onClick={() => flow.goTo(elsewhere)}>
            Go to the question
          </button>
        )}
        {!refused && !done && !elsewhere && (
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
