import { LIMITS } from '../limits.ts'
import type { XmlTag } from './scanXml.ts'

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? digit]),
)

/** The text of an `si` or `is` element. Raised digits stay raised: a footnote's mark must never become a digit of the figure before it. */
export function richText() {
  let text = ''
  let inText = false
  let raised = false
  let phonetic = false
  return {
    clear: () => {
      text = ''
      inText = raised = phonetic = false
    },
    open: ({ name, attribute }: XmlTag) => {
      if (name === 't') inText = true
      else if (name === 'r') raised = false
      else if (name === 'rPh') phonetic = true
      else if (name === 'vertAlign') raised = attribute('val') === 'superscript'
    },
    close: (name: string) => {
      if (name === 't') inText = false
      else if (name === 'r') raised = false
      else if (name === 'rPh') phonetic = false
    },
    take: (more: string) => {
      // What follows in a cell that is too long anyway is not needed.
      if (inText && !phonetic && text.length <= LIMITS.cellCharacters)
        text += raised ? more.replace(/\d/gu, (digit) => RAISED.get(digit) ?? digit) : more
    },
    text: () => withoutEscapes(text),
  }
}

/** `_x000D_` stands for the character of this number (ECMA-376 part 1, 22.9.2.19). */
export function withoutEscapes(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return plain.replace(/\r\n?/gu, '\n')
}
