import { useId } from 'react'

interface Props {
  readonly onSave: () => void
  readonly onCorrected: (file: File) => void
}

/** The other way to mend a file: its bad lines alone, in a spreadsheet, and back. */
export function ProblemLines({ onSave, onCorrected }: Props) {
  const id = useId()
  return (
    <details className="import-guide">
      <summary>Mend the lines in a spreadsheet instead</summary>
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
          <p className="import-hint">
            Keep the column named line: it says where each correction belongs. The column named problem is not
            read.
          </p>
        </div>
      </div>
    </details>
  )
}
