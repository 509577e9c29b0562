/** What a cell's number format says about the cell: a number, written in one of up to four ways, or a date. */
export type NumberFormat =
  | { readonly kind: 'number'; readonly sections: readonly NumberSection[] }
  | ({ readonly kind: 'date' } & DateParts)

/** Which parts of a date or time the format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

export interface NumberSection {
  /** `[<1000]`; undefined where the section's place decides. */
  readonly condition: { readonly operator: string; readonly limit: number } | undefined
  readonly percent: boolean
  /** How many thousands the number is divided by: `0.0,,` shows millions. */
  readonly thousands: number
  /** Whether the section shows the number at all. `"c"` does not. */
  readonly digits: boolean
  /** Text before and after the number. */
  readonly before: string
  readonly after: string
}

/** Number formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30). Others below 164 are plain numbers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
}

const EAST_ASIAN_DATES: ReadonlySet<number> = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

export function builtInFormat(id: number): NumberFormat {
  return parseNumberFormat(BUILT_IN[id] ?? (EAST_ASIAN_DATES.has(id) ? 'yyyy-mm-dd' : 'General'))
}

/** One piece of a format code: quoted text, an escaped letter, a gap or fill, a bracket, `General`, or one letter. */
const TOKEN = /"([^"]*)"?|\\(.)|([_*].)|\[([^\]]*)\]|(General|AM\/PM|A\/P)|(.)/gisu

export function parseNumberFormat(code: string): NumberFormat {
  const sections: Token[][] = [[]]
  // No format that a spreadsheet writes is longer than 255 letters.
  for (const match of code.slice(0, 1000).matchAll(TOKEN)) {
    const token = tokenOf(match)
    if (token.kind === 'letter' && token.text === ';') sections.push([])
    else sections.at(-1)?.push(token)
  }
  const [first = []] = sections
  const date = dateParts(first)
  return date ? { kind: 'date', ...date } : { kind: 'number', sections: sections.slice(0, 4).map(sectionOf) }
}

interface Token {
  readonly kind: 'literal' | 'bracket' | 'general' | 'letter'
  readonly text: string
}

function tokenOf([, quoted, escaped, gap, bracket, word, letter = '']: RegExpMatchArray): Token {
  if (quoted !== undefined) return { kind: 'literal', text: quoted }
  if (escaped !== undefined) return { kind: 'literal', text: escaped }
  if (gap !== undefined) return { kind: 'literal', text: ' ' }
  if (bracket !== undefined) return { kind: 'bracket', text: bracket }
  return word === undefined ? { kind: 'letter', text: letter } : { kind: 'general', text: word }
}

const ELAPSED = /^[hms]+$/iu

function dateParts(tokens: readonly Token[]): DateParts | undefined {
  const letters = tokens
    .map(({ kind, text }) => (kind === 'letter' ? text.toLowerCase() : ' '))
    .join('')
    .replace(/e[+-]/gu, ' ')
  const elapsed = tokens.some(({ kind, text }) => kind === 'bracket' && ELAPSED.test(text))
  const time = elapsed || /[hs]/u.test(letters)
  const year = /[ye]/u.test(letters)
  const day = /d/u.test(letters)
  // Beside hours or seconds, a lone m means minutes.
  const month = /m/u.test(letters) && (!time || /mmm/u.test(letters) || year || day)
  return year || month || day || time ? { year, month, day, time } : undefined
}

function sectionOf(tokens: readonly Token[]): NumberSection {
  const isDigit = ({ kind, text }: Token) => kind === 'general' || (kind === 'letter' && /[0#?@]/u.test(text))
  const first = tokens.findIndex(isDigit)
  const last = tokens.findLastIndex(isDigit)
  const bare = tokens.map(({ kind, text }) => (kind === 'letter' ? text : ' ')).join('')
  const words = (from: number, to: number) =>
    tokens.slice(from, to).map(wordsOf).join('').replace(/\s+/gu, ' ').trim()
  return {
    condition: tokens.map(conditionOf).find((condition) => condition !== undefined),
    percent: bare.includes('%'),
    // Commas behind the last digit divide by a thousand each.
    thousands: /[0#?](,+)[^0#?]*$/u.exec(bare)?.[1]?.length ?? 0,
    digits: first !== -1,
    before: first === -1 ? words(0, tokens.length) : words(0, first),
    after: first === -1 ? '' : words(last + 1, tokens.length),
  }
}

function conditionOf({ kind, text }: Token): NumberSection['condition'] {
  const [, operator = '', limit] = (kind === 'bracket' && /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/u.exec(text)) || []
  return limit === undefined ? undefined : { operator, limit: Number(limit) }
}

function wordsOf({ kind, text }: Token): string {
  if (kind === 'literal') return text
  // `[$£-809]` is a pound sign in the form of the United Kingdom.
  if (kind === 'bracket') return /^\$([^-]*)/u.exec(text)?.[1] ?? ''
  return kind === 'letter' && !/[,.%]/u.test(text) ? text : ''
}
