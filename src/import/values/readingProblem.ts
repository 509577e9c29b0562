import { quoteCell } from '#domain/model/cleanText.ts'
import type { MissingReason } from '#domain/model/reading.ts'
import { SYMBOL_OF } from './valueWords.ts'

/** Why a cell is not a figure, and what to write instead. The caller adds the line and column. */
export interface ReadingProblem {
  readonly code: string
  readonly message: string
  readonly suggestion: string
}

const NOT_THERE =
  'If there is no figure, write x (not available), z (does not apply) or c (held back), or leave the row out.'

export function emptyCell(): ReadingProblem {
  return { code: 'value-empty', message: 'There is no value on this line.', suggestion: NOT_THERE }
}

export function tooLong(text: string): ReadingProblem {
  const message = `${quoteCell(text)} is too long to be a figure.`
  const suggestion = 'Write only the figure in this cell, and put any words in the note.'
  return { code: 'value-too-long', message, suggestion }
}

export function formula(text: string): ReadingProblem {
  const message = `The cell holds a spreadsheet formula, not a figure: ${quoteCell(text)}. It was not run.`
  const suggestion = 'In the spreadsheet, copy the cell and paste only its value.'
  return { code: 'value-formula', message, suggestion }
}

export function spreadsheetError(text: string): ReadingProblem {
  const message = `${quoteCell(text)} is a spreadsheet error, not a figure.`
  const suggestion = 'Correct the cell in the spreadsheet and save the file again.'
  return { code: 'value-spreadsheet-error', message, suggestion }
}

export function notAFigure(text: string): ReadingProblem {
  const message = `${quoteCell(text)} does not say why the figure is missing.`
  return { code: 'value-placeholder', message, suggestion: NOT_THERE }
}

export function dash(text: string): ReadingProblem {
  const message = `${quoteCell(text)} can mean zero, or that there is no figure.`
  const suggestion = 'Write 0, or x where there is no figure.'
  return { code: 'value-dash', message, suggestion }
}

export function oldSymbolUsed(text: string, why: MissingReason): ReadingProblem & { severity: 'warning' } {
  const message = `${quoteCell(text)} is an older symbol for a missing figure. It is read as ${SYMBOL_OF[why]}.`
  const suggestion = 'Write c (held back), x (not available), z (does not apply), u (unreliable) or low.'
  return { severity: 'warning', code: 'value-old-symbol', message, suggestion }
}

export function accounting(text: string): ReadingProblem & { severity: 'info' } {
  const message = `${quoteCell(text)} is read as a negative number, because accountants write brackets for a minus.`
  const suggestion = 'Write a minus sign if that is right. If not, remove the brackets.'
  return { severity: 'info', code: 'value-brackets', message, suggestion }
}

export function markLeftOut(text: string, mark: string): ReadingProblem & { severity: 'info' } {
  const message = `The mark ${mark} is left out of ${quoteCell(text)}.`
  const suggestion = 'If it is part of the figure, write the figure without raised signs.'
  return { severity: 'info', code: 'value-mark', message, suggestion }
}

export function onlyAMark(text: string): ReadingProblem {
  const message = `${quoteCell(text)} is a mark that points to a note, without a figure.`
  return { code: 'value-only-mark', message, suggestion: NOT_THERE }
}

/** A spreadsheet that saves a narrow column as text writes the signs that it showed. */
export function narrowColumn(text: string): ReadingProblem {
  const message = `${quoteCell(text)} is not a figure: the column was too narrow when the spreadsheet saved it.`
  const suggestion = 'Widen the column in the spreadsheet and save the file again.'
  return { code: 'column-too-narrow', message, suggestion }
}
