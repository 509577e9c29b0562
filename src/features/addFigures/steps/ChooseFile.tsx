import { type ClipboardEvent, type FormEvent, useId, useRef } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { namedDefinitions } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type ImportInput, LARGEST_FILE, MOST, toPackagedCsv } from '#state/importSession.ts'
import { saveCsv } from '#ui/saveFile.ts'
import { fileNameWords } from '../importWords.ts'
import { SAMPLE, TEMPLATE } from './startFiles.ts'

interface Props {
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
  /** Name of a file whose import was interrupted to choose another. */
  readonly begun: string | undefined
  readonly onChoose: (input: ImportInput) => void
  readonly onResume: () => void
}

export function ChooseFile({ dataset, userFigures, begun, onChoose, onResume }: Props) {
  const input = useId()
  return (
    <section className="import-choose">
      {begun !== undefined && (
        <button type="button" className="btn primary" onClick={onResume}>
          Continue with {fileNameWords(begun)}
        </button>
      )}
      <p>
        Choose a table of figures to see them beside the published ones. The file is read in this browser and
        stays on this machine: nothing is sent anywhere.
      </p>
      <div className="import-ways">
        <div className="import-file">
          <label htmlFor={input}>CSV file or workbook</label>
          <input
            id={input}
            type="file"
            accept=".csv,text/csv,.txt,.tsv,.xlsx,.ods,.png,.svg"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onChoose(file)
            }}
          />
          <p className="note">
            Or drop it anywhere on the page: CSV, Excel (.xlsx) or OpenDocument (.ods). At most {LARGEST_FILE}{' '}
            and {MOST.lines.toLocaleString('en-GB')} lines, from which you can keep up to{' '}
            {MOST.figures.toLocaleString('en-GB')} figures. Totals only: no records of individual children.
            You can also reopen a PNG or SVG that this page made.
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

/** A pasted text with more characters than this is read at once: drawing it in the field would be slow. */
const SHOWN = 20_000

function PasteCells({ onText }: { readonly onText: (text: string) => void }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = area.current?.value ?? ''
    if (text.trim() === '') area.current?.focus()
    else onText(text)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.length <= SHOWN) return
    event.preventDefault()
    onText(text)
  }
  return (
    <form className="import-paste" onSubmit={submit}>
      <label htmlFor={id}>Cells copied from Excel or Sheets</label>
      <textarea
        ref={area}
        id={id}
        rows={3}
        placeholder="Paste here, including the column names"
        spellCheck={false}
        onPaste={onPaste}
      />
      <button type="submit" className="btn">
        Read the pasted cells
      </button>
    </form>
  )
}

type StartProps = { readonly observations: readonly Observation[]; readonly onSample: () => void }

function StartLinks({ observations, onSample }: StartProps) {
  const save = () => saveCsv(toPackagedCsv(observations), 'current-figures.csv')
  return (
    <ul className="import-start list">
      <li>
        <button type="button" className="btn" onClick={onSample}>
          Try a sample
        </button>
        <small>Made-up figures with a few mistakes in them.</small>
      </li>
      <li>
        <button type="button" className="btn" onClick={() => saveCsv(TEMPLATE.text, TEMPLATE.name)}>
          Download the template
        </button>
        <small>Replace its example lines with your own.</small>
      </li>
      <li>
        <button type="button" className="btn" onClick={save}>
          Download the current figures
        </button>
        <small>You can add this file back later.</small>
      </li>
    </ul>
  )
}

function ColumnGuide({ dataset }: { readonly dataset: Dataset }) {
  const withDefinitions = dataset.metrics.filter((m) => namedDefinitions(m).length > 0)
  return (
    <details className="import-guide">
      <summary className="textbtn">What goes in each column</summary>
      <dl>
        <dt>area</dt>
        <dd>{dataset.areas.map((a) => a.name).join(', ')}</dd>
        <dt>metric</dt>
        <dd>{dataset.metrics.map((m) => m.shortTitle).join(', ')}</dd>
        <dt>definition</dt>
        <dd>
          {withDefinitions.map((m) => (
            <span key={m.id}>
              For {m.shortTitle}:{' '}
              {namedDefinitions(m)
                .map((d) => d.id)
                .join(', ')}
              .{' '}
            </span>
          ))}
          Leave it empty for the others.
        </dd>
        <dt>period</dt>
        <dd>The date of the figure: 31/10/2019 (day first), Oct 2019, summer 2019, 2019 or 2019/20</dd>
        <dt>value</dt>
        <dd>
          192, 1,024, 65%, £131.9m, about 150, more than 300, fewer than 5, 140 to 160, just under a third; c,
          x or z for a figure that is suppressed, not available or not applicable
        </dd>
        <dt>source and note</dt>
        <dd>Where the figure comes from, and what a reader should know. Both may be empty.</dd>
      </dl>
    </details>
  )
}
