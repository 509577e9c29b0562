import { cleanText } from '#domain/model/cleanText.ts'
import { toCsv, unguardFormula } from '#domain/tables/toCsv.ts'
import type { CellEdit } from './importOptions.ts'
import type { CellProblem } from './importReading.ts'
import type { TableRow } from './read/table.ts'
import type { Outcome } from './run.ts'

const LINE = 'line'
const PROBLEM = 'problem'

/** The lines with errors or warnings as CSV, to be corrected in a spreadsheet: the file's own columns, then `line` and `problem`. */
export function problemLines({ file, figures, body }: Outcome, problems: readonly CellProblem[]): string {
  if (!file) return ''
  const messages = new Map<number, string[]>()
  for (const { line, severity, message, suggestion } of problems)
    if (line !== undefined && severity !== 'info')
      messages.set(line, [...(messages.get(line) ?? []), [message, suggestion].filter(Boolean).join(' ')])
  const ids = file.columns.map(({ id }) => id)
  const rows = (figures?.lines ?? body.rows).filter(({ line }) => messages.has(line))
  return toCsv(
    [...ids, LINE, PROBLEM],
    rows.map(({ line, cells }) =>
      Object.fromEntries([
        ...ids.map((id, index) => [id, cells[index] ?? ''] as const),
        [LINE, String(line)] as const,
        [PROBLEM, messages.get(line)?.join(' ') ?? ''] as const,
      ]),
    ),
  )
}

export function correctionsIn(
  corrected: readonly TableRow[],
  { file, figures, body }: Outcome,
): readonly CellEdit[] {
  const header = corrected.find(({ cells }) => cells.some((cell) => cleanText(cell) === LINE))
  if (!file || !header) return []
  const lineAt = header.cells.findIndex((cell) => cleanText(cell) === LINE)
  const at = header.cells.map((cell) => file.columns.find(({ id }) => id === cleanText(cell).slice(0, 90)))
  const own = new Map((figures?.lines ?? body.rows).map((row) => [row.line, row.cells]))
  return corrected.flatMap(({ line, cells }) => {
    const before = own.get(Number(cells[lineAt]))
    if (line <= header.line || !before) return []
    return at.flatMap((column, index) => {
      const text = unguardFormula(cells[index] ?? '')
      if (!column || text === (before[column.index] ?? '')) return []
      return [{ line: Number(cells[lineAt]), column: column.id, text }]
    })
  })
}
