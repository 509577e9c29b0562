import type { Problem } from '#domain/model/problem.ts'
import type { Delimiter, Encoding, Quotes } from '../importOptions.ts'
import type { Guess } from '../importReading.ts'
import { personalFindings } from '../personal/personalData.ts'
import { personalWatch } from '../personal/personalDataScanner.ts'
import type { KeepKeys } from '../recognise/filterColumns.ts'
import { type BigStore, bigStore } from './bigStore.ts'
import { guessDelimiter } from './guessDelimiter.ts'
import { BIG_BYTES, LIMIT_WORDS, LIMITS } from './limits.ts'
import { splitStated } from './parseCsv.ts'
import { mixedNewlines } from './parseIssues.ts'
import { type RecordParser, type Records, recordParser } from './recordParser.ts'
import type { Sheet } from './sheet.ts'
import { isBinaryText, NOT_UTF8, notText, sniffEncoding } from './sniffEncoding.ts'
import type { TableRow } from './table.ts'
import {
  DecodeFault,
  type LineEnds,
  lineEnds,
  type TextPiece,
  type TextSource,
  textPieces,
} from './textStream.ts'

export interface LoadRequest {
  readonly fileName: string
  readonly source: TextSource
  readonly encoding: Encoding | undefined
  readonly delimiter: Delimiter | undefined
  readonly quotes: Quotes | undefined
  /** Which columns of a big file say where and when, from its first lines. */
  readonly keysOf: (rows: readonly TableRow[]) => { readonly keys: KeepKeys; readonly headerLine: number }
  readonly onProgress: (done: number) => void
  readonly isCancelled: () => boolean
}

/** Characters between two words about how far it is. */
const PROGRESS_EVERY = 2_000_000
/** How many lines of a big file are kept as cells, to show and to recognise it by. */
const HEAD_ROWS = 2000
const NOTHING: TextPiece = { text: '', codes: undefined }

/** Reads a file from its bytes to lines of cells, a piece at a time. Undefined when it was cancelled. */
export async function loadSheet(request: LoadRequest): Promise<Sheet | undefined> {
  const { source } = request
  if (source.size > LIMITS.bytes) return unreadable(request, tooLarge())
  try {
    const head = source.kind === 'text' ? undefined : await source.read(0, Math.min(source.size, 65_536))
    const refusal = head && notText(head)
    if (refusal) return unreadable(request, refusal)
    const guess = request.encoding ? chosen(request.encoding) : head ? sniffEncoding(head) : pasted()
    try {
      return await readPieces(request, guess)
    } catch (error) {
      if (!(error instanceof DecodeFault)) throw error
      return await readPieces(request, NOT_UTF8)
    }
  } catch (error) {
    if (error instanceof DOMException) return unreadable(request, moved())
    throw error
  }
}

function chosen<T>(value: T): Guess<T> {
  return { value, confidence: 1, alternatives: [], by: 'you' }
}

function pasted(): Guess<Encoding> {
  return { value: 'utf-8', confidence: 1, alternatives: [], by: 'file' }
}

/** That marks stand round cells is what CSV is; only a person knows better. */
function quotesOf(wanted: Quotes | undefined): Guess<Quotes> {
  return wanted ? chosen(wanted) : { value: 'round', confidence: 1, alternatives: ['text'], by: 'file' }
}

async function readPieces(request: LoadRequest, encoding: Guess<Encoding>): Promise<Sheet | undefined> {
  const { source } = request
  const collector = newCollector(request, encoding)
  const ends = lineEnds()
  let [held, read, said] = [undefined as TextPiece | undefined, 0, 0]
  for await (const piece of textPieces(source, encoding.value, encoding.by !== 'you')) {
    if (request.isCancelled()) return undefined
    const failure = held && collector.take(ends.normalise(held, false), false)
    if (failure) return collector.sheet(ends, failure)
    held = piece
    read += piece.text.length
    if (read - said > PROGRESS_EVERY) {
      said = read
      request.onProgress(Math.min(1, read / source.size))
    }
  }
  const failure = collector.take(ends.normalise(held ?? NOTHING, true), true)
  return collector.sheet(ends, failure)
}

interface Collector {
  /** What makes the rest unreadable, if anything does. */
  take(piece: TextPiece, last: boolean): Problem | undefined
  sheet(ends: LineEnds, failure: Problem | undefined): Sheet
}

function newCollector(request: LoadRequest, encoding: Guess<Encoding>): Collector {
  const { source, fileName } = request
  const quotes = quotesOf(request.quotes)
  const [watch, rows, issues]: [ReturnType<typeof personalWatch>, TableRow[], Problem[]] = [
    personalWatch(),
    [],
    [],
  ]
  let parser: RecordParser | undefined
  let store: BigStore | undefined
  let delimiter: Guess<Delimiter> = { value: ',', confidence: 0.5, alternatives: [], by: 'file' }

  const begin = (text: string): string => {
    const { delimiter: stated, body } = splitStated(text.replace(/^\ufeff/u, ''))
    const guessed = guessDelimiter(body, quotes.value)
    delimiter = request.delimiter
      ? { ...guessed, value: request.delimiter, confidence: 1, by: 'you' }
      : stated
        ? { ...guessed, value: stated as Delimiter, confidence: 1 }
        : guessed
    parser = recordParser(delimiter.value, stated ? 2 : 1, quotes.value)
    return body
  }
  const collect = (records: Records) => {
    for (const { line, cells } of records.rows) watch.see(cells, line)
    for (const issue of records.issues) issues.push(issue)
    if (source.size <= BIG_BYTES) {
      for (const row of records.rows) rows.push(row)
      return
    }
    if (rows.length === 0) for (const row of records.rows.slice(0, HEAD_ROWS)) rows.push(row)
    if (!store) {
      const { keys, headerLine } = request.keysOf(rows)
      store = bigStore(delimiter.value, quotes.value, keys, headerLine)
    }
    store.add(records)
  }
  return {
    take: (piece, last) => {
      const { text } = piece
      const binary = isBinaryText(text, parser === undefined)
      if (binary) return binary
      const skimmed = store && !last ? parser?.skim(piece) : undefined
      if (skimmed) {
        watch.skim(skimmed)
        store?.addSkimmed(skimmed)
        return undefined
      }
      const records =
        (parser === undefined ? undefined : parser)?.push(text, last) ?? pushFirst(begin(text), last)
      if (records.failure) return records.failure
      collect(records)
      return undefined
    },
    sheet: (ends, failure) => ({
      fileName,
      bytes: source.size,
      encoding,
      delimiter,
      quotes,
      newline: ends.kind(),
      rows: failure ? [] : rows,
      big: failure ? undefined : store?.sheet(),
      issues: ends.kind() === 'mixed' ? [mixedNewlines(), ...issues] : issues,
      refusal: (header) => personalFindings(watch.findings(), header),
      unreadable: failure,
    }),
  }

  function pushFirst(text: string, last: boolean): Records {
    return (parser as RecordParser).push(text, last)
  }
}

function unreadable({ fileName, source }: LoadRequest, issue: Problem): Sheet {
  return {
    fileName,
    bytes: source.size,
    encoding: { value: 'utf-8', confidence: 0, alternatives: [], by: 'file' },
    delimiter: { value: ',', confidence: 0, alternatives: [], by: 'file' },
    quotes: quotesOf(undefined),
    newline: 'lf',
    rows: [],
    big: undefined,
    issues: [],
    refusal: undefined,
    unreadable: issue,
  }
}

function tooLarge(): Problem {
  return {
    severity: 'error',
    code: 'file-too-large',
    message: `The file is larger than ${LIMIT_WORDS.bytes}, the most this page can read safely. It was not opened.`,
    suggestion: 'Split the file, or leave out columns that are not needed.',
  }
}

function moved(): Problem {
  return {
    severity: 'error',
    code: 'file-unreadable',
    message: 'The file could not be read. It may have been moved or changed since it was chosen.',
    suggestion: 'Choose it again.',
  }
}
