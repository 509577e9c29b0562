import * as v from 'valibot'

/**
 * Rows of text, stored by column: each different text once, and for each row the place of its text among them. A hundred thousand
 * figures repeat a few hundred texts in most columns, so that a row costs one or two bytes a column.
 */
export type ColumnTable = v.InferOutput<typeof ColumnTableSchema>

type Codes = Uint8Array | Uint16Array | Uint32Array

/** By name, because a value that comes from storage may belong to another realm than this code. */
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
 * A table with rows of another put in: each at the place given for it, beyond the end where it is new, not at all where there is none.
 * Both tables have the same columns.
 */
export function withRows(
  table: ColumnTable,
  added: ColumnTable,
  places: readonly (number | undefined)[],
): ColumnTable {
  const rows = places.reduce<number>((most, place) => Math.max(most, (place ?? -1) + 1), table.rows)
  const columns = added.columns.map(({ name, values, codes }) => {
    const old = table.columns.find((c) => c.name === name) ?? { values: [], codes: [] }
    const known = new Map(old.values.map((text, code) => [text, code]))
    const translated = values.map((text) => {
      const code = known.get(text) ?? known.size
      known.set(text, code)
      return code
    })
    const wide = new Uint32Array(rows)
    wide.set(old.codes)
    places.forEach((place, index) => {
      if (place !== undefined) wide[place] = translated[codes[index] ?? -1] ?? 0
    })
    return { name, values: [...known.keys()], codes: narrowed(wide, known.size) }
  })
  return { rows, columns }
}

/** The rows of a table; undefined when it lacks one of the columns, or a row leads to a text that is not there. */
export function fromColumnTable<Column extends string>(
  columns: readonly Column[],
  table: ColumnTable,
  places: Iterable<number> = Array.from({ length: table.rows }, (_, place) => place),
): readonly Readonly<Record<Column, string>>[] | undefined {
  const found = columns.flatMap((name) => table.columns.find((c) => c.name === name) ?? [])
  if (found.length < columns.length || found.some((c) => c.codes.length !== table.rows)) return undefined
  const rows: Record<Column, string>[] = []
  for (const place of places) {
    const row = {} as Record<string, string>
    for (const { name, values, codes } of found) {
      const text = values[codes[place] ?? -1]
      if (text === undefined) return undefined
      row[name] = text
    }
    rows.push(row)
  }
  return rows
}

/** The places of enough rows that every text of these columns is in one of them. */
export function placesOfEachText(columns: readonly string[], table: ColumnTable): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { name, values, codes } of table.columns) {
    if (!columns.includes(name)) continue
    const seen = new Uint8Array(values.length)
    codes.forEach((code, place) => {
      if (seen[code] === 0) places.add(place)
      seen[code] = 1
    })
  }
  return places
}
