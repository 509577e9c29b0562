import type { RefObject } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportReading } from '#import/importReading.ts'
import { refusalOn, type Step, stepsFor } from '#import/steps.ts'
import {
  addedWords,
  figuresToAdd,
  fileNameWords,
  neverAnyToAdd,
  nothingToAdd,
  summaryWords,
} from './importWords.ts'
import type { Import } from './useImport.ts'

const TITLES: Readonly<Record<Step, string>> = {
  choose: 'Choose a file',
  sheet: 'Choose the sheet',
  file: 'Check the file',
  keep: 'Choose what to keep',
  columns: 'Match the columns',
  values: 'Check the values',
  review: 'Review the changes',
  done: 'Done',
}

const NAMES: Readonly<Record<Step, string>> = {
  choose: 'Choose',
  sheet: 'Sheet',
  file: 'File',
  keep: 'Keep',
  columns: 'Columns',
  values: 'Values',
  review: 'Review',
  done: 'Done',
}

type Props = Readonly<{ flow: Import; heading: RefObject<HTMLHeadingElement | null>; said: string }>

export function StepHeader({ flow, heading, said }: Props) {
  const { step, reading, opening, picture } = flow
  const choosing = step === 'choose' && !opening && !picture
  return (
    <>
      <StepList step={step} reading={reading} />
      <h3 ref={heading} tabIndex={-1} className={choosing ? 'visually-hidden' : undefined}>
        {titleOf(flow)}
      </h3>
      <Announcement flow={flow} said={said} />
    </>
  )
}

function titleOf({ step, reading, opening, picture }: Import): string {
  if (opening) return 'Reading the file'
  if (picture) return 'A picture from this dashboard'
  if (reading && refusalOn(step, reading)) return 'This file cannot be added'
  return step === 'review' && reading && neverAnyToAdd(reading) ? 'Nothing to add' : TITLES[step]
}

function StepList({ step, reading }: { readonly step: Step; readonly reading: ImportReading | undefined }) {
  if (!reading || step === 'choose' || step === 'done' || refusalOn(step, reading)) return null
  const needed: readonly Step[] = ['choose', ...stepsFor(reading)]
  const steps = needed.includes(step) ? needed : [...needed, step]
  return (
    <ol className="import-steps list" aria-label="Steps">
      {steps.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          <span className="import-number">
            {index + 1}
            <span className="import-of"> of {steps.length}</span>
          </span>{' '}
          {NAMES[each]}
        </li>
      ))}
    </ol>
  )
}

/** What has just happened. The region is always there, because screen readers announce changes only in a region that they know. */
function Announcement({ flow, said }: Omit<Props, 'heading'>) {
  const { step, input, opening, reading, progress, added } = flow
  const words = said || (added ? addedWords(added.observations.length, added.fileName, added.kept) : '')
  const reviewed = step === 'review' && reading && !reading.refusal
  return (
    <div className="import-live" aria-live="polite">
      {words && <p className="import-said notice">{words}</p>}
      {opening && input && <p>Reading {fileNameWords(input.name)} …</p>}
      {reviewed && <p className="import-summary">{summaryWords(reading)}</p>}
      {reviewed && neverAnyToAdd(reading) && <p>{nothingToAdd(reading)}</p>}
      {step === 'values' && reading && progress === undefined && (
        <p className="visually-hidden">
          {pluralise(reading.counts.refusedLines, 'line')} cannot be read,{' '}
          {pluralise(figuresToAdd(reading), 'figure')} can be added.
        </p>
      )}
    </div>
  )
}
