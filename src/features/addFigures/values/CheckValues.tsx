import { useId } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { Names } from '../columns/Names.tsx'
import type { FurtherEntries, StepProps } from '../useImportFile.ts'
import { Corrections } from './Corrections.tsx'
import { LineGrid } from './LineGrid.tsx'
import { Problems } from './Problems.tsx'
import { SmallCounts } from './SmallCounts.tsx'

interface Props extends StepProps {
  readonly further: Pick<FurtherEntries, 'problems'>
  /** The part of the step that stands above the review of a short import. */
  readonly short?: boolean
  readonly onSaveLines: () => void
  readonly onCorrected: (file: File) => void
}

/** What is wrong with single cells and lines. Lines without problems can be added without the others. */
export function CheckValues(props: Props) {
  const { reading, options, decide, further, short = false, onSaveLines, onCorrected } = props
  const { refusedLines } = reading.counts
  const them = refusedLines === 1 ? 'it' : 'them'
  return (
    <>
      {!short && (
        <p>
          {refusedLines === 0
            ? 'Every line can be read.'
            : `${pluralise(refusedLines, 'line')} of ${reading.lines.toLocaleString('en-GB')} cannot be read. Fix ${them} here, or continue without ${them}.`}
        </p>
      )}
      {reading.smallCounts && (
        <SmallCounts smallCounts={reading.smallCounts} onAnswer={(smallCounts) => decide({ smallCounts })} />
      )}
      {!short && reading.names.some(({ target }) => target === undefined) && (
        <p className="note">To match an unknown name on all its lines at once, go back to the columns.</p>
      )}
      <Problems reading={reading} options={options} decide={decide} further={further} />
      <Corrections options={options} decide={decide} />
      {short && <Names {...props} />}
      {reading.problems.length > 0 && <CorrectedLines onSave={onSaveLines} onCorrected={onCorrected} />}
      {!short && <LineGrid reading={reading} options={options} decide={decide} />}
    </>
  )
}

type CorrectedProps = { readonly onSave: () => void; readonly onCorrected: (file: File) => void }

/** The other way to fix a file: its lines with problems go out as a file, and come back corrected. */
function CorrectedLines({ onSave, onCorrected }: CorrectedProps) {
  const id = useId()
  return (
    <details className="import-guide">
      <summary className="textbtn">Fix the lines in a spreadsheet instead</summary>
      <div className="import-lines">
        <button type="button" className="btn" onClick={onSave}>
          Download the lines with problems
        </button>
        <div className="import-file">
          <label htmlFor={id}>Corrected lines</label>
          <input
            id={id}
            type="file"
            accept=".csv,text/csv,.txt,.tsv"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onCorrected(file)
              target.value = ''
            }}
          />
          <p className="note">
            Keep the column named line: it says where each correction belongs. The column named problem is
            ignored.
          </p>
        </div>
      </div>
    </details>
  )
}
