import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportReading } from '#import/importReading.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** The first lines as they were taken apart, with their numbers in the file. */
export function FirstLines({ reading }: { readonly reading: ImportReading }) {
  const { columns, rows, lines } = reading
  if (rows.length === 0) return null
  return (
    <ScrollTable
      title={lines > rows.length ? `The first ${pluralise(rows.length, 'line')}` : 'The lines of the file'}
      columns={['Line', ...columns.map((column) => column.id)]}
      dense
    >
      {rows.map(({ line, cells }) => (
        <tr key={line}>
          <th scope="row">{line.toLocaleString('en-GB')}</th>
          {columns.map(({ id, index }) => (
            <td key={id}>{cells[index]}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  )
}
