import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** The title stands above already: it names the table, and is not shown again. */
  readonly titled?: boolean
  readonly columns: readonly string[]
  /** For tables as wide as the file: cells on one line, cut off where they are long. */
  readonly dense?: boolean
  /** On a narrow screen each row is a small list of its own: for tables with something to do in their last column. */
  readonly stacking?: boolean
  /** The rows of the table's body. */
  readonly children: ReactNode
}

/** A table under its title, which scrolls in its own box so that a narrow page does not. */
export function ScrollTable(props: Props) {
  const { title, titled = false, columns, dense = false, stacking = false, children } = props
  const kind = `import-scroll${dense ? ' dense' : ''}${stacking ? ' stacking' : ''}`
  return (
    <div className="import-table">
      {!titled && <h4>{title}</h4>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the box (axe, scrollable-region-focusable) */}
      <section className={kind} aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </div>
  )
}
