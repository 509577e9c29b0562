import * as v from 'valibot'

/** Each different text of a column once, and for each row its index: one or two bytes a cell. */
export type ColumnTable = v.InferOutput<typeof ColumnTableSchema>

type Codes = Uint8Array | Uint16Array | Uint32Array

/** Checks the name, because a value from storage may belong to another realm, where `instanceof` fails. */
function isCodes(value: unknown): boolean {
  return ArrayBuffer.isView(value) && /^Uint(?:8|16|32)Array$/u.test(value.constructor.name)
}

export const ColumnTableSchema = v.object({
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  columns: v.array(
    v.object({ name: v.string(), values: v.array(v.string()), codes: v.custom<Codes>(isCodes) }),
  ),
})

export function toColumnTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): ColumnTable {
  return { rows: rows.length, columns: columns.map((name) => toColumn(name, rows)) }
}

function toColumn<Column extends string>(name: Column, rows: readonly Readonly<Record<Column, string>>[]) {
  const places = new Map<string, number>()
  const wide = new Uint32Array(rows.length)
  rows.forEach((row, index) => {
    const text = row[name]
    const place = places.get(text) ?? places.size
    if (place === places.size) places.set(text, place)
    wide[index] = place
  })
  return { name: name as string, values: [...places.keys()], codes: narrowed(wide, places.size) }
}

function narrowed(codes: Uint32Array, size: number): Codes {
  if (size <= 0x100) return Uint8Array.from(codes)
  return size <= 0x10000 ? Uint16Array.from(codes) : codes
}

/**
 * The rows of a table; undefined when it lacks one of the columns, or a row has no text.
 * @param later columns that it may lack: their cells are empty
 */
export function fromColumnTable<Column extends string>(
  columns: readonly Column[],
  table: ColumnTable,
  later: readonly NoInfer<Column>[] = [],
): readonly Readonly<Record<Column, string>>[] | undefined {
  const found = columns.flatMap((name) => table.columns.find((c) => c.name === name) ?? [])
  const lacking = columns.filter((name) => !found.some((c) => c.name === name))
  if (lacking.some((name) => !later.includes(name)) || found.some((c) => c.codes.length !== table.rows))
    return undefined
  const rows: Record<Column, string>[] = []
  for (let place = 0; place < table.rows; place += 1) {
    const row: Record<string, string> = Object.fromEntries(lacking.map((name) => [name, '']))
    for (const { name, values, codes } of found) {
      const text = values[codes[place] ?? -1]
      if (text === undefined) return undefined
      row[name] = text
    }
    rows.push(row as Record<Column, string>)
  }
  return rows
}
