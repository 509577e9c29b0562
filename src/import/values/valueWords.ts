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
  ['about', 'about,around,approximately,approx.,approx,roughly,circa,ca.,c.,an estimated,~,≈'.split(',')],
]

const AFTER: readonly (readonly [Worded, readonly string[]])[] = [
  ['at_least', [' or more', ' or over', '+']],
  ['at_most', [' or fewer', ' or less', ' or under']],
]

/** @param text "more than 300": lower case, trimmed, single spaces */
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

/** Shares in words, as percentages rounded to one decimal: the only ones that the articles use. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33.3],
  ['two thirds', 66.7],
  ['quarter', 25],
  ['three quarters', 75],
  ['fifth', 20],
  ['tenth', 10],
])

/** @param text "a third" or "two-thirds": lower case, trimmed, single spaces */
export function shareInWords(text: string): number | undefined {
  return SHARES.get(text.replace(/^(?:a|one) /u, '').replaceAll('-', ' '))
}

/** The DfE's guidance on statistical symbols; `low` rounds to 0 but is not 0. The GSS's guidance puts them in brackets: `[c]`. */
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

/** Symbols of older official tables and of other publishers. */
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

export const SYMBOL_OF: Readonly<Record<MissingReason, string>> = {
  suppressed: 'c',
  unavailable: 'x',
  not_applicable: 'z',
  unreliable: 'u',
  low: 'low',
}
