import type { Delimiter, Encoding, Quotes } from '#import/importOptions.ts'
import type { Guess, SkippedRow } from '#import/importReading.ts'
import { LAYOUTS } from '#import/layouts/index.ts'

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Excel’s Unicode text)',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252 (older Excel)',
}

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
}

export const QUOTES_WORDS: Readonly<Record<Quotes, string>> = {
  round: 'Round cells, as in CSV',
  text: 'Text like any other',
}

export const LAYOUT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  LAYOUTS.map(({ id, title }) => [id, title]),
)

export const SKIPPED_WORDS: Readonly<Record<SkippedRow['why'], string>> = {
  'above-header': 'above the header',
  footnote: 'footnote',
  totals: 'totals',
  'second-header': 'second header line',
}

/** "80% sure", "As you chose": how far to trust what was read from the file. */
export function sureWords({ confidence, by, value }: Guess<unknown>): string {
  if (by === 'you') return 'As you chose'
  if (value === undefined) return 'Not recognised'
  if (by === 'remembered') return 'As you chose for a file like this'
  return confidence >= 0.95 ? 'Found in the file' : `Guessed, ${Math.floor(confidence * 100)}% sure`
}
