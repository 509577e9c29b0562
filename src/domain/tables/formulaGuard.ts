/**
 * Text that a spreadsheet may run when it opens a CSV file (OWASP, CSV injection): signs that begin a formula, in their full-width
 * forms too, after any white space and any marks we have put there before.
 */
const RUNS = /^'*[\s\p{Cc}]*[=+\-@|%＝＋－＠]/u
const NUMBER = /^-?\d+(?:\.\d+)?%?$/u

/** Puts ' before text that a spreadsheet would run; a plain number, negative ones too, stays a number. */
export function guardFormula(cell: string): string {
  return RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** Takes off what `guardFormula` put on: `unguardFormula(guardFormula(cell))` is `cell`. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell
}
