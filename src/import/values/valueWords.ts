import type { MissingReason, Qualifier } from '#domain/model/reading.ts'

type Worded = Exclude<Qualifier, 'between' | 'rounded'>

/** Words and signs before a number, by what they mean. Words need a space after them, signs do not. */
const BEFORE: readonly (readonly [Worded, readonly string[]])[] = [
  ['just_under', ['just under', 'just below', 'just less than', 'nearly', 'almost']],
  ['just_over', ['just over', 'just above', 'just more than']],
  [
    'at_least',
    ['at least', 'no fewer than', 'no less than', 'not less than', 'a minimum of', '>=', '=>', '≥'],
  ],
  ['at_most', ['at most', 'no more than', 'not more than', 'up to', 'a maximum of', '<=', '=<', '≤']],
  [
    'more_than',
    ['more than', 'greater than', 'in excess of', 'well over', 'over', 'above', 'exceeding', '>'],
  ],
  ['less_than', ['fewer than', 'less than', 'under', 'below', '<']],
  [
    'about',
    [
      'about',
      'around',
      'approximately',
      'approx.',
      'approx',
      'roughly',
      'circa',
      'ca.',
      'c.',
      'an estimated',
      '~',
      '≈',
    ],
  ],
]

/** Words after a number. */
const AFTER: readonly (readonly [Worded, readonly string[]])[] = [
  ['at_least', [' or more', ' or over', '+']],
  ['at_most', [' or fewer', ' or less', ' or under']],
]

/** Splits "more than 300" into its qualifier and the number. `exact` when nothing qualifies the number.
 * @param text lower case, trimmed, single spaces */
export function splitQualifier(text: string): { readonly qualifier: Worded; readonly rest: string } {
  for (const [qualifier, forms] of BEFORE) {
    const form = forms.find((candidate) => startsWithForm(text, candidate))
    if (form !== undefined) return { qualifier, rest: text.slice(form.length).trim() }
  }
  for (const [qualifier, forms] of AFTER) {
    const form = forms.find((candidate) => text.endsWith(candidate))
    if (form !== undefined) return { qualifier, rest: text.slice(0, -form.length).trim() }
  }
  return { qualifier: 'exact', rest: text }
}

function startsWithForm(text: string, form: string): boolean {
  if (!text.startsWith(form)) return false
  return !/[a-z]$/u.test(form) || text[form.length] === ' '
}

/**
 * Shares in words, as percentages to one decimal. They are rounded: "a third" does not claim 33.3. The articles use no other
 * fractions of staff or cases.
 */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33.3],
  ['two thirds', 66.7],
  ['quarter', 25],
  ['three quarters', 75],
  ['fifth', 20],
  ['tenth', 10],
])

/** "a third" is 33.3, "two-thirds" 66.7. Undefined for anything else.
 * @param text lower case, trimmed, single spaces */
export function shareInWords(text: string): number | undefined {
  return SHARES.get(text.replace(/^(?:a|one) /u, '').replaceAll('-', ' '))
}

/**
 * The Department for Education's symbols for a missing figure (its guidance on statistical symbols): c confidential,
 * x unavailable, z not applicable, u low reliability, low (or k) rounds to 0 but is not 0. Government Statistical Service
 * guidance puts them in square brackets, `[c]`.
 */
const SYMBOLS: ReadonlyMap<string, MissingReason> = new Map([
  ['c', 'suppressed'],
  ['x', 'unavailable'],
  ['z', 'not_applicable'],
  ['u', 'unreliable'],
  ['low', 'low'],
  ['k', 'low'],
])

/** @param text lower case, trimmed */
export function missingSymbol(text: string): MissingReason | undefined {
  const bracketed = /^\[([a-z]+)\]$/u.exec(text)
  return SYMBOLS.get(bracketed?.[1] ?? text)
}

/** Symbols of older official tables and of other publishers, and the reason that each gives. */
const OLD: ReadonlyMap<string, MissingReason> = new Map([
  [':', 'unavailable'],
  ['..', 'unavailable'],
  ['n/a', 'unavailable'],
  ['not available', 'unavailable'],
  ['.', 'not_applicable'],
  ['not applicable', 'not_applicable'],
  ['*', 'suppressed'],
  ['~', 'low'],
])

/** @param text lower case, trimmed */
export function oldSymbol(text: string): MissingReason | undefined {
  return OLD.get(text)
}

/** The symbol to write for each reason. */
export const SYMBOL_OF: Readonly<Record<MissingReason, string>> = {
  suppressed: 'c',
  unavailable: 'x',
  not_applicable: 'z',
  unreliable: 'u',
  low: 'low',
}
