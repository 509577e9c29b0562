import { normaliseName } from './normaliseName.ts'

/** A column that a layout knows. */
export interface Column<Name extends string = string> {
  readonly name: Name
  readonly required: boolean
  /** Other headers people write for it, as `normaliseName` gives them. */
  readonly aliases: readonly string[]
}

/** The column that a header means, by its name or an alias; undefined when it means none of them. */
export function columnOf<Name extends string>(
  header: string,
  columns: readonly Column<Name>[],
): Column<Name> | undefined {
  const written = normaliseName(header)
  return columns.find(
    ({ name, aliases }) => name.replaceAll('_', ' ') === written || aliases.includes(written),
  )
}
