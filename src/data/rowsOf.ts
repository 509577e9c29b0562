import * as v from 'valibot'

/** A list of rows that have all of these columns, each cell a text. Other keys are not kept. */
export function rowsOf<const Columns extends readonly string[]>(columns: Columns) {
  const entries = Object.fromEntries(columns.map((column) => [column, v.string()]))
  return v.array(v.object(entries as Record<Columns[number], v.StringSchema<undefined>>))
}
