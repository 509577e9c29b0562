import { DELIMITERS, type Delimiter, type Quotes } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'
import { HEADER_WITHIN, headerScore } from '../recognise/rowKinds.ts'

const SAMPLE = 65_536 // characters
const SAMPLED_ROWS = 200

interface Scored {
  readonly delimiter: Delimiter
  /** How many column names some layout knows, in the row with the most of them. */
  readonly known: number
  /** How many rows have the most frequent number of cells above one. */
  readonly even: number
}

/** The delimiter that gives the header with the most known column names; else the most even columns; else a comma. */
export function guessDelimiter(text: string, quotes: Quotes): Guess<Delimiter> {
  const sample = text.slice(0, SAMPLE)
  const lines = (quotes === 'round' ? withoutQuoted(sample) : sample).split('\n').slice(0, SAMPLED_ROWS)
  const whole = lines.length > 1 && text.length > SAMPLE ? lines.slice(0, -1) : lines
  const scored = DELIMITERS.map((delimiter) => score(whole, delimiter))
  const ranked = scored.toSorted((a, b) => b.known - a.known || b.even - a.even)
  const [best, next] = ranked
  // A tab is never part of a cell's words, as a comma in a list is.
  const tab = scored.find(({ delimiter }) => delimiter === '\t')
  const tied = best && tab && tab.known === best.known && tab.even === best.even && tab.even > 0
  const chosen = tied ? tab : best
  const value = chosen && (chosen.known > 0 || chosen.even > 0) ? chosen.delimiter : ','
  const known = best && best.known > 1 && best.known > (next?.known ?? 0)
  const even = (best?.even ?? 0) > (next?.even ?? 0)
  return {
    value,
    confidence: known ? 1 : even || tied ? 0.95 : 0.9,
    alternatives: ranked.map(({ delimiter }) => delimiter).filter((delimiter) => delimiter !== value),
    by: 'file',
  }
}

const SEPARATORS = /[,;\t|\n]/gu

/** The text with separators and line ends inside quotation marks taken out, whichever the separator outside is. */
function withoutQuoted(text: string): string {
  return text.replace(
    /(^|[,;\t|\n])"((?:[^"]|"")*)"/gu,
    (_, before: string, cell: string) => `${before}${cell.replace(SEPARATORS, ' ')}`,
  )
}

function score(lines: readonly string[], delimiter: Delimiter): Scored {
  const rows = lines.map((line) => line.split(delimiter))
  // A name with another separator in it is several cells of another kind of file.
  const names = (row: readonly string[]) => row.slice(0, 200).filter((cell) => !/[,;\t|]/u.test(cell))
  const split = rows.slice(0, HEADER_WITHIN).filter((row) => row.length > 1)
  const known = Math.max(0, ...split.map((row) => headerScore(names(row))))
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return { delimiter, known, even: Math.max(0, ...widths.values()) }
}
