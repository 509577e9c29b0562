import { nameConfidence, normaliseName } from './names.ts'

export interface Column<Name extends string = string> {
  readonly name: Name
  /** Its name on screen, where another layout does not give it. */
  readonly title?: string
  readonly required: boolean
  /** Other headers that people write for it, as `normaliseName` gives them. */
  readonly aliases: readonly string[]
  /** Its cells are values beside the line's figures: one that cannot be read loses only itself. */
  readonly value?: true
  /** It is known, and not read. There may be several. */
  readonly unread?: true
  /** The field of a second column of the same name, which says something else. */
  readonly second?: Name
}

/** The columns of a file that are fields of its layout, by the field's name. */
export type ColumnMap = ReadonlyMap<
  string,
  { readonly index: number; readonly header: string; readonly id: string }
>

export function columnOf<Name extends string>(
  header: string,
  columns: readonly Column<Name>[],
): Column<Name> | undefined {
  const known = (written: string) =>
    columns.find(({ name, aliases }) => name.replaceAll('_', ' ') === written || aliases.includes(written))
  // Words in brackets only explain: "Local authority (LA)", "Value (£m)".
  return (
    known(normaliseName(header)) ?? known(normaliseName(header.slice(0, 200).replace(/\([^()]*\)/gu, '')))
  )
}

/** The columns that a misspelt header could mean, the likeliest first; confidence 0 to 1. */
export function nearColumns<Name extends string>(
  header: string,
  columns: readonly Column<Name>[],
): readonly { readonly column: Column<Name>; readonly confidence: number }[] {
  const written = normaliseName(header)
  return columns
    .map((column) => {
      const names = [column.name.replaceAll('_', ' '), ...column.aliases]
      return { column, confidence: Math.max(...names.map((name) => nameConfidence(written, name))) }
    })
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence)
}
