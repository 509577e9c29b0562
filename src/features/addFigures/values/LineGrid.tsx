import { useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import type { StepProps } from '../useImportFile.ts'
import { CellField, cellText, withEdit } from './CellField.tsx'

/** The file's first lines, with and without problems, in cells that can be corrected. Columns left out are not shown. */
export function LineGrid({ reading, options, decide }: Omit<StepProps, 'dataset'>) {
  const [onlyProblems, setOnlyProblems] = useState(true)
  const columns = reading.columns.filter(({ target }) => target.kind !== 'leave-out')
  const withProblems = new Set(reading.problems.flatMap((group) => group.first).map(({ line }) => line))
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={onlyProblems} onChange={() => setOnlyProblems(!onlyProblems)} />
        <span>Show only lines with problems</span>
      </label>
      {!onlyProblems && (
        <ScrollTable
          title={`The first ${pluralise(reading.rows.length, 'line')}, as read`}
          columns={['Line', ...columns.map(({ id }) => id)]}
          dense
        >
          {reading.rows.map(({ line, cells }) => (
            <tr key={line} className={withProblems.has(line) ? 'import-marked' : undefined}>
              <th scope="row">{line.toLocaleString('en-GB')}</th>
              {columns.map(({ id, index }) => (
                <td key={id}>
                  <CellField
                    label={`Line ${line}, ${id}`}
                    text={cellText(options, line, id, cells[index] ?? '')}
                    onWrite={(text) => decide({ edits: withEdit(options.edits, { line, column: id, text }) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </ScrollTable>
      )}
    </>
  )
}
