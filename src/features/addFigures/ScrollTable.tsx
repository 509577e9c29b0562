import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly titled?: boolean
  readonly columns: readonly string[]
  /** For tables as wide as the file: each cell on one line, and long ones cut off. */
  readonly dense?: boolean
  /** For tables with controls in their last column: on a phone each row becomes a small list. */
  readonly stacking?: boolean
  readonly children: ReactNode
}

/** A table with its title. It scrolls in its own box, so that the page never scrolls sideways. */
export function ScrollTable(props: Props) {
  const { title, titled = false, columns, dense = false, stacking = false, children } = props
  const kind = `import-scroll ${dense ? 'import-dense' : ''} ${stacking ? 'import-stacking' : ''}`
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
