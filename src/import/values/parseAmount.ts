/** A number and the signs that were written with it. */
export interface Amount {
  readonly value: number
  readonly pounds: boolean
  readonly percent: boolean
  /** The factor of `k`, `m` or `bn`; 1 without a letter. */
  readonly scale: number
  /** Written `(5)`, which accountants use for minus 5. */
  readonly bracketed: boolean
}

/** Why text is not a number: `grouping` is `1,02`, `european` is `1.024,5`. */
export type AmountProblem = 'grouping' | 'european' | 'scientific' | 'text'

const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
])

const PLAIN = /^\d+(?:\.\d+)?$/u
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const SPACES = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d+$/u
const SCIENTIFIC = /^\d+(?:\.\d+)?e[+-]?\d+$/u

/**
 * Reads `192`, `1,024`, `1 024`, `-3`, `(3)`, `£131.9m`, `5k`, `65%`, `65 per cent`. Groups must have exactly three digits.
 * Brackets mean minus, as in accounts.
 * @param text lower case, trimmed, single plain spaces, at most 64 characters
 */
export function parseAmount(text: string): Amount | AmountProblem {
  const bracketed = /^\((.+)\)$/u.exec(text)
  let rest = bracketed?.[1] ?? text
  const percentMark = / ?(?:%|per cent|percent|pct)$/u.exec(rest)
  if (percentMark) rest = rest.slice(0, -percentMark[0].length)
  const signAndPounds = /^(?:-£?|£-?|)/u.exec(rest)?.[0] ?? ''
  rest = rest.slice(signAndPounds.length).trim()
  const [digits, scale] = splitScale(rest)
  if (scale === undefined || !(PLAIN.test(digits) || COMMAS.test(digits) || SPACES.test(digits)))
    return problemOf(digits)
  const size = Number(digits.replace(/[, ]/gu, ''))
  // 12 significant figures: 1.1 thousand is 1,100, not 1,100.0000000000001.
  const scaled = scale === 1 ? size : Number((size * scale).toPrecision(12))
  const negative = bracketed !== null || signAndPounds.includes('-')
  return {
    value: negative ? -scaled : scaled,
    pounds: signAndPounds.includes('£'),
    percent: percentMark !== null,
    scale,
    bracketed: bracketed !== null,
  }
}

/** "131.9m" is 131.9 and a million. An unknown word stays with the digits, which are then refused. */
function splitScale(text: string): readonly [digits: string, scale: number | undefined] {
  let end = text.length
  while (end > 0 && /[a-z]/u.test(text[end - 1] ?? '')) end -= 1
  if (end === text.length) return [text, 1]
  const scale = SCALES.get(text.slice(end))
  return scale === undefined ? [text, undefined] : [text.slice(0, end).trim(), scale]
}

function problemOf(digits: string): AmountProblem {
  if (EUROPEAN.test(digits)) return 'european'
  if (SCIENTIFIC.test(digits)) return 'scientific'
  return /^\d[\d, .]*$/u.test(digits) ? 'grouping' : 'text'
}
