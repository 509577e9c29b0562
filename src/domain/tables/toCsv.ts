import { guardFormula } from './formulaGuard.ts'

/** Comma-separated text (RFC 4180) with a header, `\n` line ends and a final one; safe to open in a spreadsheet. */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = [columns.map(toCell), ...rows.map((row) => columns.map((column) => toCell(row[column])))]
  return lines.map((cells) => `${cells.join(',')}\n`).join('')
}

function toCell(text: string): string {
  const safe = guardFormula(text)
  return /[",\n\r]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
