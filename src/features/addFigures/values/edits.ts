import type { CellEdit, ImportOptions } from '#import/importOptions.ts'

/** The edits with one more; a second edit of a cell replaces the first. */
export function withEdit(edits: readonly CellEdit[] = [], edit: CellEdit): readonly CellEdit[] {
  return [...edits.filter(({ line, column }) => line !== edit.line || column !== edit.column), edit]
}

/** What a cell holds after what was written anew: its own edit, else a correction of all like it. */
export function cellText(
  { edits = [], fixes = [] }: ImportOptions,
  line: number,
  column: string,
  cell: string,
): string {
  const edit = edits.find((e) => e.line === line && e.column === column)
  return edit?.text ?? fixes.find((f) => f.column === column && f.from === cell)?.to ?? cell
}
