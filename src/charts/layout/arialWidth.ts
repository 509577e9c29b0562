/** Advance widths in thousandths of the size: Arial's, which Liberation Sans, Arimo and Helvetica share. */
const REGULAR: readonly (readonly [thousandths: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft·'],
  [333, '()-`r“”'],
  [334, '{}'],
  [350, '•'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jckvxyzs'],
  [549, '÷'],
  [556, '#$?L_0123456789abdeghnopqu£€–'],
  [584, '+<=>~×'],
  [611, 'FTZßø'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm½'],
  [889, '%æ'],
  [944, 'W'],
  [1000, '—…'],
  [1015, '@'],
]
const BOLD: readonly (readonly [thousandths: number, characters: string])[] = [
  [238, "'"],
  [278, ' ,./I\\ijl‘’·'],
  [280, '|'],
  [333, '!():;-[]`ft'],
  [350, '•'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z“”'],
  [549, '÷'],
  [556, '#$0123456789J_aceksvxy£€–'],
  [584, '+<=>^~×'],
  [611, '?FLTZbdghnopquß'],
  [667, 'EPSVXYø'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M½'],
  [889, '%mæ'],
  [944, 'W'],
  [975, '@'],
  [1000, '—…'],
]

const table = (groups: typeof REGULAR) =>
  new Map(groups.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)))
const TABLES = { regular: table(REGULAR), bold: table(BOLD) }

/** A sign that the tables lack: other scripts fill a square at most, pictures among the letters are wider. */
const OTHER = 1100
const PICTURE = 1400
const MARK = /\p{M}/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: the first 128 characters are what is looked for.
const ASCII = /^[\u0000-\u007f]*$/u

/** Letters apart from their accents; most text has none. */
const parted = (text: string) => (ASCII.test(text) ? text : text.normalize('NFD'))

/** The same words are measured for every layout that is tried. Emptied when it holds more than a picture has. */
const KNOWN = { regular: new Map<string, number>(), bold: new Map<string, number>() }
const MOST_KNOWN = 5000

function thousandths(text: string, face: keyof typeof TABLES): number {
  const known = KNOWN[face].get(text)
  if (known !== undefined) return known
  const widths = TABLES[face]
  let sum = 0
  for (const c of parted(text))
    sum += widths.get(c) ?? (MARK.test(c) ? 0 : (c.codePointAt(0) ?? 0) < 0x10000 ? OTHER : PICTURE)
  if (KNOWN[face].size >= MOST_KNOWN) KNOWN[face].clear()
  KNOWN[face].set(text, sum)
  return sum
}

/** The width of text in px where it is set in Arial; an accented letter counts as its letter. */
export function arialWidth(text: string, size: number, bold = false): number {
  return (thousandths(text, bold ? 'bold' : 'regular') * size) / 1000
}

/** True where the width of every letter is known, so that a line may be held to it. */
export function isInArial(text: string): boolean {
  return [...parted(text)].every((c) => TABLES.regular.has(c) || MARK.test(c))
}
