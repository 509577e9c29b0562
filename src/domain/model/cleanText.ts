/** Marks that change the direction of text or take no room: they can make one thing look like another. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const CONTROL_OR_SPACE = /[\p{Cc}\s]+/gu

/** One line of plain text: control and direction marks gone, every run of white space one space, ends trimmed. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL_OR_SPACE, ' ').trim()
}

const LONGEST_QUOTE = 40

/** A cell's text for a message: clean, at most 40 characters, in quotation marks. */
export function quoteCell(text: string): string {
  // Cut before cleaning too: a cell may hold 32,767 characters.
  const letters = [...cleanText(text.slice(0, 400))]
  return `“${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : letters.join('')}”`
}
