import type { FigureRow } from '#domain/figureTable.ts'

interface Props {
  readonly caption: string
  readonly rows: readonly FigureRow[]
  /** Whether to say what each figure counted: only where a measure has several definitions. */
  readonly withCounted: boolean
}

/** The chart in words: every figure shown, in order of time. */
export function ChartTable({ caption, rows, withCounted }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="tablewrap" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Figure</th>
            {withCounted && <th scope="col">Counts</th>}
            <th scope="col">Against the figure before</th>
            <th scope="col">Source</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.when}</th>
              <td className="figure">{row.figure}</td>
              {withCounted && <td>{row.counted}</td>}
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
