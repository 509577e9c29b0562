import { pluralise } from '#domain/phrasing/words.ts'
import type { Briefing } from './toBriefing.ts'

/** Every measure that the area has figures for: its latest figure, of when, and its change. */
export function Measures({ measures, overall }: Pick<Briefing, 'measures' | 'overall'>) {
  if (measures.length === 0) return null
  return (
    <section>
      <h2>
        Latest figure of every measure <span>{overall}</span>
      </h2>
      <ul className="briefing-measures">
        {measures.map(({ id, title, value, when, change }) => (
          <li key={id}>
            <span>{title}</span>
            <span>
              <strong>{value}</strong> {[when, change].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A table of more rows than this may go on overleaf. */
const WHOLE = 15

/** The figures of the chart, each with its source's words. */
export function FiguresTable({ rows, leftOut, caveats }: Pick<Briefing, 'rows' | 'leftOut' | 'caveats'>) {
  if (rows.length === 0) return null
  return (
    <table className={rows.length > WHOLE ? undefined : 'briefing-whole'}>
      <caption>
        Figures
        {leftOut > 0 && ` (the latest ${rows.length}; ${pluralise(leftOut, 'earlier figure')} on the page)`}
        {caveats.length > 0 && <span>{caveats.join(' ')}</span>}
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
