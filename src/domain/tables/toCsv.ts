/** Text that a spreadsheet may run as a formula (OWASP, CSV injection), after white space and added apostrophes too. */
const RUNS = /^'*[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u
const NUMBER = /^-?\d+(?:\.\d+)?%?$/u

/** Puts an apostrophe before text that a spreadsheet would run. Plain numbers stay as they are, negative ones too. */
export function guardFormula(cell: string): string {
  return RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** Removes the apostrophe: `unguardFormula(guardFormula(cell))` is `cell`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell
}

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
