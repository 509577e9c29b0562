import { DELIMITERS, type Delimiter, type Quotes } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'
import { HEADER_WITHIN, headerScore } from '../recognise/rowKinds.ts'
import { parseRecords } from './recordReader.ts'

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
  const scored = DELIMITERS.map((delimiter) => score(sample, delimiter, quotes, text.length > SAMPLE))
  const ranked = scored.toSorted((a, b) => b.known - a.known || b.even - a.even)
  const [best, next] = ranked
  const value = best && (best.known > 0 || best.even > 0) ? best.delimiter : ','
  const sure = best && best.known > (next?.known ?? 0)
  return {
    value,
    confidence: sure ? 1 : (best?.even ?? 0) > (next?.even ?? 0) ? 0.95 : 0.9,
    alternatives: ranked.map(({ delimiter }) => delimiter).filter((delimiter) => delimiter !== value),
    by: 'file',
  }
}

function score(sample: string, delimiter: Delimiter, quotes: Quotes, cut: boolean): Scored {
  const rows = parseRecords(sample, delimiter, !cut, quotes).data.slice(0, SAMPLED_ROWS)
  const known = Math.max(0, ...rows.slice(0, HEADER_WITHIN).map((row) => headerScore(row.slice(0, 200))))
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return { delimiter, known, even: Math.max(0, ...widths.values()) }
}
