import { useId } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type ImportInput, LARGEST_FILE, MOST } from '#state/importSession.ts'
import { fileNameWords } from '../importWords.ts'
import { ColumnGuide } from './ColumnGuide.tsx'
import { PasteCells } from './PasteCells.tsx'
import { StartLinks } from './StartLinks.tsx'
import { SAMPLE } from './sample.ts'

interface Props {
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
  /** The file that was read before another was thought of. */
  readonly begun: string | undefined
  readonly onChoose: (input: ImportInput) => void
  readonly onResume: () => void
}

/** The first step: what will happen to the file, ways to begin, and the file itself. */
export function ChooseFile({ dataset, userFigures, begun, onChoose, onResume }: Props) {
  const input = useId()
  return (
    <section className="import-choose">
      {begun !== undefined && (
        <button type="button" className="btn primary" onClick={onResume}>
          Go on with {fileNameWords(begun)}
        </button>
      )}
      <p>
        Choose a table of figures to see them beside the published ones. The file is read in this browser and
        stays on this machine: nothing is sent anywhere.
      </p>
      <div className="import-ways">
        <div className="import-file">
          <label htmlFor={input}>CSV file</label>
          <input
            id={input}
            type="file"
            accept=".csv,text/csv,.txt,.tsv,.png,.svg"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onChoose(file)
            }}
          />
          <p className="import-hint">
            Or drop it anywhere on the page. At most {LARGEST_FILE} and {MOST.lines.toLocaleString('en-GB')}{' '}
            lines, of which you can keep up to {MOST.figures.toLocaleString('en-GB')} figures. Totals only: no
            records of single children. A PNG or SVG that this page made can be opened again too.
          </p>
        </div>
        <PasteCells onText={(text) => onChoose({ name: 'Pasted cells', text })} />
      </div>
      <StartLinks
        observations={[...dataset.observations, ...userFigures]}
        onSample={() => onChoose({ ...SAMPLE })}
      />
      <ColumnGuide dataset={dataset} />
    </section>
  )
}
