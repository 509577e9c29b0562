import type { MissingReason } from '#domain/model/reading.ts'

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
