import type { Problem } from '#domain/model/problem.ts'
import { DELIMITERS, type Delimiter, type Encoding, type Quotes } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'
import { decodeText, type LineEnds, lineEnds } from './decodeText.ts'
import { binaryText, markupText } from './encoding.ts'
import { guessDelimiter } from './guessDelimiter.ts'
import { mixedLineEnds, unknownDelimiter } from './readProblems.ts'
import { recordReader } from './recordReader.ts'
import type { TableRow } from './table.ts'

export interface ReadSettings {
  readonly encoding: Encoding
  /** Whether bytes that are not of the encoding make the reading throw a `DecodeError`. */
  readonly strict: boolean
  /** Undefined to guess it from the first lines. */
  readonly delimiter: Delimiter | undefined
  readonly quotes: Quotes
}

export interface Work {
  /** @param done the share of the file that has been read, 0 to 1; 0 while there is no telling how long the work will take */
  readonly onProgress: (done: number) => void
  /** Once aborted, the reading throws its reason. */
  readonly signal: AbortSignal
}

export const UNWATCHED: Work = { onProgress: () => undefined, signal: new AbortController().signal }

export interface Pass {
  readonly delimiter: Guess<Delimiter>
  readonly newline: ReturnType<LineEnds['kind']>
  readonly problems: readonly Problem[]
  readonly failure: Problem | undefined
}

const PROGRESS_EVERY = 2_000_000
/** The line with which Excel is told the delimiter. */
const STATED_DELIMITER = /^\ufeff?"?sep=([^\n])"?\n/iu

/** Reads a file of any size once, from bytes to rows of cells, and passes the rows on as they come. */
export async function readRows(
  file: Blob,
  { encoding, strict, ...settings }: ReadSettings,
  take: (rows: readonly TableRow[]) => void,
  { onProgress, signal }: Work,
): Promise<Pass> {
  const ends = lineEnds()
  const problems: Problem[] = []
  let delimiter: Guess<Delimiter> = { value: ',', confidence: 0.5, alternatives: [], by: 'file' }
  let read: ReturnType<typeof recordReader> | undefined
  let failure: Problem | undefined
  let reported = 0
  for await (const { text, bytes, last } of decodeText(file, encoding, strict)) {
    signal.throwIfAborted()
    let lines = ends.normalise(text, last)
    failure = binaryText(lines, read === undefined) ?? (read ? undefined : markupText(lines))
    if (failure) break
    if (!read) {
      const stated = STATED_DELIMITER.exec(lines)
      if (stated && !DELIMITERS.some((known) => known === stated[1])) {
        failure = unknownDelimiter(stated[1] ?? '')
        break
      }
      lines = stated ? lines.slice(stated[0].length) : lines.replace(/^\ufeff/u, '')
      delimiter = delimiterOf(lines, settings, stated?.[1] as Delimiter | undefined)
      read = recordReader(delimiter.value, stated ? 2 : 1, settings.quotes)
    }
    const records = read(lines, last)
    failure = records.failure
    if (failure) break
    for (const problem of records.problems) problems.push(problem)
    take(records.rows)
    if (bytes - reported > PROGRESS_EVERY) {
      reported = bytes
      onProgress(bytes / file.size)
    }
  }
  const newline = ends.kind()
  return {
    delimiter,
    newline,
    problems: newline === 'mixed' ? [mixedLineEnds(), ...problems] : problems,
    failure,
  }
}

function delimiterOf(
  text: string,
  { delimiter, quotes }: Pick<ReadSettings, 'delimiter' | 'quotes'>,
  stated: Delimiter | undefined,
): Guess<Delimiter> {
  const guess = guessDelimiter(text, quotes)
  if (delimiter) return { ...guess, value: delimiter, confidence: 1, by: 'you' }
  return stated ? { ...guess, value: stated, confidence: 1 } : guess
}
