import { capitalised } from '#domain/phrasing/words.ts'

/** Names of the rules in the list of rules. A rule that is not here is named by its code. */
const RULE_WORDS: ReadonlyMap<string, string> = new Map([
  ['area-unknown', 'Area not known'],
  ['area-closed', 'Date after the council ended'],
  ['metric-unknown', 'Measure not known'],
  ['definition-needed', 'Definition missing'],
  ['definition-unknown', 'Definition not known'],
  ['period-unreadable', 'Date not readable'],
  ['value-empty', 'No value'],
  ['value-placeholder', 'No reason for the missing figure'],
  ['value-grouping', 'Digits not grouped in threes'],
  ['value-european', 'Comma instead of a decimal point'],
  ['value-scientific', 'Scientific form'],
  ['value-not-a-number', 'Not a figure'],
  ['value-not-whole', 'Not a whole number'],
  ['value-negative', 'Below zero'],
  ['value-over-100', 'More than 100 per cent'],
  ['value-unit', 'Different unit'],
  ['value-too-large', 'Too large'],
  ['value-too-long', 'Too long'],
  ['value-formula', 'A formula, not a figure'],
  ['value-spreadsheet-error', 'A spreadsheet’s error'],
  ['value-fraction', 'Less than one per cent'],
  ['figure-conflict', 'Two values for one figure'],
  ['not-in-the-words', 'Not what the source says'],
  ['number-split', 'A number in two cells'],
  ['row-too-long', 'More cells than columns'],
  ['quote-misplaced', 'Misplaced quotation mark'],
  ['columns-left-out', 'Columns left out'],
  ['lines-above-header', 'Lines above the header'],
  ['cell-too-long', 'Cell too long'],
  ['period-ambiguous', 'Date with two meanings'],
  ['period-month-first', 'Month before day'],
  ['period-no-year', 'Date without a year'],
  ['reporting-year-unknown', 'Reporting year not given'],
  ['level-not-shown', 'A kind of area not shown here'],
  ['value-old-symbol', 'Old symbol'],
  ['value-dash', 'A dash'],
  ['value-brackets', 'A number in brackets'],
  ['value-mixed-scales', 'Mixed scales in one column'],
  ['value-range-reversed', 'Range reversed'],
])

export function ruleWords(code: string): string {
  return RULE_WORDS.get(code) ?? capitalised(code.replaceAll('-', ' '))
}
