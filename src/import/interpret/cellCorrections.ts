import { cleanText } from '#domain/model/cleanText.ts'
import type { CellEdit, CellFix, ImportOptions } from '../importOptions.ts'
import type { TableRow } from '../read/table.ts'

type Corrections = Pick<ImportOptions, 'edits' | 'fixes' | 'excludedLines'>

/** The rows with a person's corrections: lines left out, cells changed, and one text of a column replaced throughout. */
export function applyCorrections(
  rows: readonly TableRow[],
  ids: readonly string[],
  { edits = [], fixes = [], excludedLines = [] }: Corrections,
): readonly TableRow[] {
  if (edits.length === 0 && fixes.length === 0 && excludedLines.length === 0) return rows
  const at = new Map(ids.map((id, index) => [id, index]))
  const excluded = new Set(excludedLines)
  const fixesAt = groupBy(fixes, ({ column }) => at.get(column) ?? -1)
  const editsOf = groupBy(edits, ({ line }) => line)
  return rows.flatMap((row) => {
    if (excluded.has(row.line)) return []
    const fixed = fixesAt.size === 0 ? row : withFixes(row, fixesAt)
    const own = editsOf.get(row.line)
    return [own ? withEdits(fixed, own, at) : fixed]
  })
}

function withFixes(row: TableRow, fixes: ReadonlyMap<number, readonly CellFix[]>): TableRow {
  let cells: string[] | undefined
  for (const [index, list] of fixes) {
    const cell = row.cells[index]
    const fix =
      cell === undefined ? undefined : list.find(({ from }) => from === cleanText(cell.slice(0, 1000)))
    if (!fix) continue
    cells ??= [...row.cells]
    cells[index] = fix.to
  }
  return cells ? { line: row.line, cells } : row
}

function withEdits(row: TableRow, edits: readonly CellEdit[], at: ReadonlyMap<string, number>): TableRow {
  const cells = [...row.cells]
  for (const { column, text } of edits) {
    const index = at.get(column)
    if (index === undefined) continue
    while (cells.length < index) cells.push('')
    cells[index] = text
  }
  return { line: row.line, cells }
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
