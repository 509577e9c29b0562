import { capitalised } from '#domain/phrasing/words.ts'

/** Rules by what is wrong, for a list of them; a rule without an entry is named by its code. */
const RULE_WORDS: ReadonlyMap<string, string> = new Map([
  ['area-unknown', 'Area not known'],
  ['area-closed', 'Date after the council ended'],
  ['metric-unknown', 'Metric not known'],
  ['definition-needed', 'What was counted is not said'],
  ['definition-unknown', 'What was counted is not known'],
  ['period-unreadable', 'Date not readable'],
  ['value-empty', 'No value'],
  ['value-placeholder', 'No reason why the figure is missing'],
  ['value-grouping', 'Digits not grouped in threes'],
  ['value-european', 'Comma where a point should be'],
  ['value-scientific', 'Scientific form'],
  ['value-not-a-number', 'Not a figure'],
  ['value-not-whole', 'Not a whole number'],
  ['value-negative', 'Below zero'],
  ['value-over-100', 'More than 100 per cent'],
  ['value-unit', 'Another unit'],
  ['value-too-large', 'Too large'],
  ['value-too-long', 'Too long'],
  ['value-formula', 'A formula, not a figure'],
  ['value-spreadsheet-error', 'A spreadsheet’s error'],
  ['value-fraction', 'Less than one per cent'],
  ['figure-conflict', 'Two values for one figure'],
  ['not-in-the-words', 'Not in the words of the source'],
  ['number-split', 'A number in two cells'],
  ['row-too-long', 'More cells than columns'],
  ['quote-misplaced', 'Misplaced quotation mark'],
  ['columns-left-out', 'Columns left out'],
  ['lines-above-header', 'Lines above the header'],
  ['cell-too-long', 'Cell too long'],
  ['period-ambiguous', 'Date with two meanings'],
  ['period-month-first', 'Month before day'],
  ['period-no-year', 'Date without a year'],
  ['reporting-year-unknown', 'Reporting year not said'],
  ['level-not-shown', 'A kind of area not shown here'],
  ['value-old-symbol', 'Old symbol'],
  ['value-dash', 'A dash'],
  ['value-brackets', 'A number in brackets'],
  ['value-mixed-scales', 'Mixed scales in one column'],
  ['value-range-reversed', 'Range the wrong way round'],
])

export function ruleWords(code: string): string {
  return RULE_WORDS.get(code) ?? capitalised(code.replaceAll('-', ' '))
}
