import { counted } from '#domain/words.ts'
import type { Briefing } from './toBriefing.ts'

/** Every measure that the area has figures for: its latest figure, of when, and its change. */
export function MeasuresTable({ measures }: Pick<Briefing, 'measures'>) {
  if (measures.length === 0) return null
  return (
    <table>
      <caption>Latest figure of every measure</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Figure</th>
          <th scope="col">Date</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ id, title, value, when, change }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>
              <strong>{value}</strong>
            </td>
            <td>{when}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The figures of the chart, each with its source's words. */
export function FiguresTable({ rows, leftOut }: Pick<Briefing, 'rows' | 'leftOut'>) {
  if (rows.length === 0) return null
  return (
    <table className="figures">
      <caption>
        Figures shown
        {leftOut > 0 && ` (the latest ${rows.length}; ${counted(leftOut, 'earlier figure')} on the page)`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Figure, and as stated</th>
          <th scope="col">Change</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.when}</th>
            <td>
              <strong>{row.figure}</strong> {row.stated && <q>{row.stated}</q>}
            </td>
            <td>{row.change}</td>
            <td>{row.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
