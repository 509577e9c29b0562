import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { isShort, problemsToFix, refusalOn } from '#import/steps.ts'
import { MatchColumns } from './columns/MatchColumns.tsx'
import { fileNameWords } from './importWords.ts'
import { Review } from './review/Review.tsx'
import { CheckFile } from './steps/CheckFile.tsx'
import { ChooseKept } from './steps/ChooseKept.tsx'
import { ChooseSheet } from './steps/ChooseSheet.tsx'
import type { Import } from './useImport.ts'
import { type StepProps, withDecisions } from './useImportFile.ts'
import { CheckValues } from './values/CheckValues.tsx'

type Props = Readonly<{ flow: Import; userFigures: readonly Observation[]; onSay: (words: string) => void }>

export function StepBody({ flow, userFigures, onSay }: Props) {
  const { step, reading, further, options, dataset, keep } = flow
  if (!reading || !further) return null
  const refusal = refusalOn(step, reading)
  if (refusal) return <Refusal refusal={refusal} onQuotesAsText={() => void flow.readQuotesAsText()} />
  const shown = withDecisions(reading, options)
  const props: StepProps = { reading: shown, options, dataset, decide: (change) => void flow.read(change) }
  const takeCorrections = async (file: File) => {
    const taken = await flow.takeCorrections(file)
    const name = fileNameWords(file.name)
    onSay(
      taken === 0
        ? `${name} changes nothing in this file.`
        : `${pluralise(taken, 'cell')} corrected from ${name}.`,
    )
  }
  const values = (
    <CheckValues
      {...props}
      reading={{ ...shown, problems: problemsToFix(reading) }}
      further={further}
      short={step === 'review'}
      onSaveLines={() => void flow.saveProblemLines()}
      onCorrected={(file) => void takeCorrections(file)}
    />
  )
  return (
    <section className="import-step" aria-label={fileNameWords(reading.fileName)}>
      {step === 'sheet' && reading.workbook && (
        <ChooseSheet workbook={reading.workbook} chosen={flow.sheet} onChange={flow.setSheet} />
      )}
      {step === 'file' && <CheckFile {...props} />}
      {step === 'keep' && reading.choices && keep && (
        <ChooseKept choices={reading.choices} keep={keep} onChange={flow.setKeep} />
      )}
      {step === 'columns' && <MatchColumns {...props} />}
      {(step === 'values' || (step === 'review' && isShort(reading))) && values}
      {step === 'review' && (
        <Review
          {...props}
          userFigures={userFigures}
          further={further}
          leftOut={flow.leftOut}
          onLeftOut={flow.setLeftOut}
        />
      )}
    </section>
  )
}

type RefusalProps = { readonly refusal: Problem; readonly onQuotesAsText: () => void }

/** Why a file cannot be read, and what the person can do. It never shows what the file holds. */
function Refusal({ refusal, onQuotesAsText }: RefusalProps) {
  const { code, message, suggestion, line } = refusal
  return (
    <>
      <div role="alert">
        <p className="import-why">
          {line !== undefined && `Line ${line.toLocaleString('en-GB')}: `}
          {message}
        </p>
        {suggestion && <p className="import-why">{suggestion}</p>}
      </div>
      {code === 'quote-unclosed' && (
        <div className="import-offer">
          <button type="button" className="btn" onClick={onQuotesAsText}>
            Read quote marks as text
          </button>
          <p className="note">
            Quotation marks then count as ordinary characters, and every comma ends a cell. The next step
            shows the resulting lines.
          </p>
        </div>
      )}
    </>
  )
}
