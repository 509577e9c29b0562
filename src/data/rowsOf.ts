import * as v from 'valibot'

/**
 * A list of rows that have all of these columns, each cell a text. Other keys are not kept.
 * @param later columns that files of an earlier version do not have: they are read as empty
 */
export function rowsOf<const Column extends string>(
  columns: readonly Column[],
  later: readonly NoInfer<Column>[] = [],
) {
  const cell = (column: Column) => (later.includes(column) ? v.optional(v.string(), '') : v.string())
  const entries = Object.fromEntries(columns.map((column) => [column, cell(column)]))
  return v.array(v.object(entries as Record<Column, v.StringSchema<undefined>>))
}
