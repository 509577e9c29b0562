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
  return {
    code: 'value-too-long',
    message: `${quoteCell(text)} is too long to be a figure.`,
    suggestion: 'Write only the figure in this cell, and put any words in the note.',
  }
}

export function formula(text: string): ReadingProblem {
  return {
    code: 'value-formula',
    message: `The cell holds a spreadsheet formula, not a figure: ${quoteCell(text)}. It was not run.`,
    suggestion: 'In the spreadsheet, copy the cell and paste only its value.',
  }
}

export function spreadsheetError(text: string): ReadingProblem {
  return {
    code: 'value-spreadsheet-error',
    message: `${quoteCell(text)} is a spreadsheet error, not a figure.`,
    suggestion: 'Correct the cell in the spreadsheet and save the file again.',
  }
}

export function notAFigure(text: string): ReadingProblem {
  return {
    code: 'value-placeholder',
    message: `${quoteCell(text)} does not say why the figure is missing.`,
    suggestion: NOT_THERE,
  }
}

export function dash(text: string): ReadingProblem {
  return {
    code: 'value-dash',
    message: `${quoteCell(text)} can mean zero, or that there is no figure.`,
    suggestion: 'Write 0, or x where there is no figure.',
  }
}

export function oldSymbolUsed(text: string, why: MissingReason): ReadingProblem & { severity: 'warning' } {
  return {
    severity: 'warning',
    code: 'value-old-symbol',
    message: `${quoteCell(text)} is an older symbol for a missing figure. It is read as ${SYMBOL_OF[why]}.`,
    suggestion: 'Write c (held back), x (not available), z (does not apply), u (unreliable) or low.',
  }
}

export function accounting(text: string): ReadingProblem & { severity: 'info' } {
  return {
    severity: 'info',
    code: 'value-brackets',
    message: `${quoteCell(text)} is read as a negative number, because accountants write brackets for a minus.`,
    suggestion: 'Write a minus sign if that is right. If not, remove the brackets.',
  }
}
