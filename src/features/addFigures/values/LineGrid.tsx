import { useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import type { StepProps } from '../stepProps.ts'
import { CellField } from './CellField.tsx'
import { cellText, withEdit } from './edits.ts'

/** The file's first lines, with or without problems, each cell to be written anew. Columns left out are not shown. */
export function LineGrid({ reading, options, decide }: Omit<StepProps, 'dataset'>) {
  const [onlyProblems, setOnlyProblems] = useState(true)
  const read = reading.columns.filter(({ target }) => target.kind !== 'leave-out')
  const troubled = new Set(reading.problems.flatMap((group) => group.first).map(({ line }) => line))
  return (
    <>
      <label className="import-choice">
        <input type="checkbox" checked={onlyProblems} onChange={() => setOnlyProblems(!onlyProblems)} />
        <span>Show only lines with problems</span>
      </label>
      {!onlyProblems && (
        <ScrollTable
          title={`The first ${pluralise(reading.rows.length, 'line')}, as they are read`}
          columns={['Line', ...read.map(({ id }) => id)]}
          dense
        >
          {reading.rows.map((row) => (
            <tr key={row.line} className={troubled.has(row.line) ? 'import-troubled' : undefined}>
              <th scope="row">{row.line.toLocaleString('en-GB')}</th>
              {read.map(({ id, index }) => (
                <td key={id}>
                  <CellField
                    label={`Line ${row.line}, ${id}`}
                    text={cellText(options, row.line, id, row.cells[index] ?? '')}
                    onWrite={(text) =>
                      decide({ edits: withEdit(options.edits, { line: row.line, column: id, text }) })
                    }
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
