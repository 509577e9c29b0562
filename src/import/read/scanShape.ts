import type { Problem } from '#domain/model/problem.ts'
import type { Quotes } from '../importOptions.ts'
import { LIMITS } from './limits.ts'
import { notClosed, tooMuch } from './parseIssues.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a

/**
 * Looks once over a text for more columns or characters in a cell than a file of figures may have, before anything is built from it.
 * Quotation marks count as Papa Parse counts them: only at the beginning of a cell do they open one.
 * @param text with `\n` line ends
 * @param firstLine line of the file on which it begins
 */
export function scanShape(
  text: string,
  delimiter: string,
  firstLine = 1,
  quotes: Quotes = 'round',
): Problem | undefined {
  const marks = quotes === 'round'
  const separator = delimiter.charCodeAt(0)
  let [line, columns, cellStart, quoted, opened] = [firstLine, 1, 0, false, firstLine]
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE
    // A doubled mark inside quotation marks stands for one mark.
    if (quoted && code === QUOTE && text.charCodeAt(i + 1) === QUOTE) i += 1
    else if (marks && code === QUOTE && (quoted || i === cellStart)) {
      quoted = !quoted
      opened = line
    }
    if (code === NEWLINE) line += 1
    if (i - cellStart > LIMITS.cellCharacters + 2 && (!quoted || i === text.length))
      return quoted ? notClosed(opened) : tooMuch('characters in one cell', LIMITS.cellCharacters, opened)
    if (quoted || (code !== separator && code !== NEWLINE)) continue
    cellStart = i + 1
    columns = code === separator ? columns + 1 : 1
    if (columns > LIMITS.columns) return tooMuch('columns', LIMITS.columns, line)
  }
  return undefined
}
