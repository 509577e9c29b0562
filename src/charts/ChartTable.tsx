import type { FigureRow } from '#domain/figureTable.ts'

interface Props {
  readonly caption: string
  readonly rows: readonly FigureRow[]
}

/** The chart in words: every figure shown, in order of time. */
export function ChartTable({ caption, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="tablewrap" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Figure</th>
            <th scope="col">Change</th>
            <th scope="col">Source</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.when}</th>
              <td className="figure">{row.figure}</td>
              <td>{row.change}</td>
              <td>{row.source}</td>
              <td className="note">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
