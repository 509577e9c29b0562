/** Spaces of other widths, which programs write between the thousands. */
const SPACES = /[\u00a0\u2007\u2009\u202f]/gu
const DASHES = /[‐‑‒–—−]/gu

/** Small raised figures and letters, stars and daggers: each points to a note and is never part of a number. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹ªº⁺⁻ᵃ-ᶿ*†‡§'
/** A note's number or letter in brackets; official statistics write `[r]` revised, `[p]` provisional, `[e]` estimated and others (GSS). */
const MARKS = new RegExp(
  `(?:\\s*(?:[${RAISED}]+|\\[(?:note )?\\d{1,2}\\]|\\[[befprsu]\\]|\\((?:r|p|e|f)\\)))+$`,
  'iu',
)
const ONLY_MARKS = new RegExp(`^[${RAISED}]+$`, 'u')

export function isOnlyMark(text: string): boolean {
  // A star alone is a symbol for a figure that is withheld.
  return ONLY_MARKS.test(text) && text !== '*'
}

/** "290¹" is 290 and a mark. Text that is nothing but a mark stays whole. */
export function withoutMarks(text: string): { readonly text: string; readonly mark: string } {
  const found = MARKS.exec(text)
  if (!found || found.index === 0) return { text, mark: '' }
  return { text: text.slice(0, found.index), mark: found[0].trim() }
}

/**
 * The only letters of a cell that are changed before it is read. Any other sign that is not on the lists of what a figure may look
 * like makes the cell unreadable: turning unknown signs into similar ones would turn a footnote's ² into a 2.
 */
export function plainCell(text: string): string {
  return text.replace(SPACES, ' ').replace(DASHES, '-').toLowerCase()
}
