// `textWidth` is for the page, whose typeface is not known; `arialWidth` for exported pictures, which are set in Arial.
const NARROW = new Set([..."iljtfrI.,:;'’‘|! ()[]"])
const WIDE = new Set([...'mwMWO%@—'])

/** Wide faces, such as DejaVu Sans and Verdana, need this much more room than `textWidth` says. */
export const WIDE_FACE = 1.1

/** px. An estimate on the wide side for any sans-serif face, the same on every machine. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const c of text) ems += NARROW.has(c) ? 0.34 : WIDE.has(c) ? 0.9 : c >= 'A' && c <= 'Z' ? 0.7 : 0.58
  return ems * size * (bold ? 1.06 : 1)
}

/** Arial's advance widths in thousandths of the size; Liberation Sans, Arimo and Helvetica share them. */
type Widths = readonly (readonly [thousandths: number, characters: string])[]

// biome-ignore format: several widths a line
const REGULAR: Widths = [
  [191, "'"], [222, 'ijl‘’'], [260, '|'], [278, ' !,./:;I[\\]ft·'], [333, '()-`r“”'], [334, '{}'],
  [350, '•'], [355, '"'], [389, '*'], [469, '^'], [500, 'Jckvxyzs'], [549, '÷'],
  [556, '#$?L_0123456789abdeghnopqu£€–'], [584, '+<=>~×'], [611, 'FTZßø'], [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'], [778, 'GOQ'], [833, 'Mm½'], [889, '%æ'], [944, 'W'], [1000, '—…'], [1015, '@'],
]
// biome-ignore format: several widths a line
const BOLD: Widths = [
  [238, "'"], [278, ' ,./I\\ijl‘’·'], [280, '|'], [333, '!():;-[]`ft'], [350, '•'], [389, '*r{}'],
  [474, '"'], [500, 'z“”'], [549, '÷'], [556, '#$0123456789J_aceksvxy£€–'], [584, '+<=>^~×'],
  [611, '?FLTZbdghnopquß'], [667, 'EPSVXYø'], [722, '&ABCDHKNRU'], [778, 'GOQw'], [833, 'M½'],
  [889, '%mæ'], [944, 'W'], [975, '@'], [1000, '—…'],
]

const table = (groups: Widths) =>
  new Map(groups.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)))
const TABLES = { regular: table(REGULAR), bold: table(BOLD) }

/** Widths of characters that the tables lack: letters of other scripts fill a square at most, emoji are wider. */
const OTHER = 1100
const EMOJI = 1400
const ACCENT = /\p{M}/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the whole of ASCII.
const ASCII = /^[\u0000-\u007f]*$/u

/** Separates accents from their letters. */
const decomposed = (text: string) => (ASCII.test(text) ? text : text.normalize('NFD'))

/** Cached, because every layout that is tried measures the same words. Emptied when it holds more than one picture needs. */
const CACHE = { regular: new Map<string, number>(), bold: new Map<string, number>() }
const MAX_CACHED = 5000

function thousandths(text: string, face: keyof typeof TABLES): number {
  const cached = CACHE[face].get(text)
  if (cached !== undefined) return cached
  const widths = TABLES[face]
  let sum = 0
  for (const c of decomposed(text))
    sum += widths.get(c) ?? (ACCENT.test(c) ? 0 : (c.codePointAt(0) ?? 0) < 0x10000 ? OTHER : EMOJI)
  if (CACHE[face].size >= MAX_CACHED) CACHE[face].clear()
  CACHE[face].set(text, sum)
  return sum
}

/** The width in px of text set in Arial; an accented letter counts as its letter. */
export function arialWidth(text: string, size: number, bold = false): number {
  return (thousandths(text, bold ? 'bold' : 'regular') * size) / 1000
}

/** True if the Arial width of every character is known. */
export function isInArial(text: string): boolean {
  return [...decomposed(text)].every((c) => TABLES.regular.has(c) || ACCENT.test(c))
}
