import { useId } from 'react'
import { useCurated } from '#state/queries.ts'
import { ColumnGuide } from './ColumnGuide.tsx'

/** The first step: what will happen to the file, a template to start from, and the file itself. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const input = useId()
  const dataset = useCurated().data
  return (
    <section className="import-choose">
      <p>
        Choose a table of figures to see them beside the published ones. The file is read in this browser and
        stays on this machine: nothing is sent anywhere.
      </p>
      <p>
        <a href="import-template.csv" download="import-template.csv">
          Download the template
        </a>{' '}
        and replace its example lines with your own.
      </p>
      <div className="import-file">
        <label htmlFor={input}>CSV file</label>
        <input
          id={input}
          type="file"
          accept=".csv,text/csv,.txt,.tsv"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) onChoose(file)
          }}
        />
        <p className="import-hint">At most 20 MB. Totals only: no records of single children.</p>
      </div>
      {dataset && <ColumnGuide dataset={dataset} />}
    </section>
  )
}
