import type { Problem } from '#domain/model/problem.ts'
import type { Delimiter, Encoding, ImportOptions, Quotes } from '../importOptions.ts'
import type { Guess, ImportReading, WorkbookSheets } from '../importReading.ts'
import { type PersonalFinding, personalDataScanner } from '../personal/personalDataScanner.ts'
import type { FacetCounter, FacetCounts } from '../recognise/facetCounts.ts'
import { newStageCache, type StageCache } from '../stageCache.ts'
import { DecodeError } from './decodeText.ts'
import { guessEncoding, isZip, NOT_UTF8, notText } from './encoding.ts'
import { HELD_BYTES, LIMITS } from './limits.ts'
import { openWorkbook } from './openWorkbook.ts'
import { fileMoved, tooLarge } from './readProblems.ts'
import { readRows, type Work } from './readRows.ts'
import type { TableRow } from './table.ts'
import { isMostlyUtf8, otherEncoding, strayBytes, utf8Shape } from './utf8.ts'

export type ImportInput = File | { readonly name: string; readonly text: string }

export interface Sheet {
  readonly file: Blob
  readonly fileName: string
  /** Undefined for a file of text. */
  readonly workbook: WorkbookSheets | undefined
  readonly encoding: Guess<Encoding>
  readonly delimiter: Guess<Delimiter>
  readonly quotes: Guess<Quotes>
  readonly newline: ImportReading['newline']
  /** All rows of a file of up to 24 MB; about the first 2,000 of a longer one. */
  readonly rows: readonly TableRow[]
  /** The areas, years and measures of a longer file, counted during the first pass; undefined where `rows` holds all rows. */
  readonly counts: FacetCounts | undefined
  readonly problems: readonly Problem[]
  /** Columns that identify single children. Every row was checked. */
  readonly personal: readonly PersonalFinding[]
  readonly unreadable: Problem | undefined
}

const FIRST_ROWS = 2000

/** @param counterFor given the first rows of a long file, a counter for all its rows */
export async function openSheet(
  input: ImportInput,
  chosen: Pick<ImportOptions, 'sheet' | 'encoding' | 'delimiter' | 'quotes'>,
  counterFor: (firstRows: readonly TableRow[]) => FacetCounter,
  work: Work,
  cache: StageCache = newStageCache(),
): Promise<Sheet> {
  const file = 'text' in input && typeof input.text === 'string' ? new Blob([input.text]) : (input as File)
  const sheet: Sheet = {
    file,
    fileName: input.name,
    workbook: undefined,
    encoding: { value: 'utf-8', confidence: 0, alternatives: [], by: 'file' },
    delimiter: { value: ',', confidence: 0, alternatives: [], by: 'file' },
    quotes: chosen.quotes
      ? { value: chosen.quotes, confidence: 1, alternatives: [], by: 'you' }
      : { value: 'round', confidence: 1, alternatives: ['text'], by: 'file' },
    newline: 'lf',
    rows: [],
    counts: undefined,
    problems: [],
    personal: [],
    unreadable: undefined,
  }
  if (file.size > LIMITS.bytes) return { ...sheet, unreadable: tooLarge() }
  const read = async (encoding: Guess<Encoding>, strict = encoding.by !== 'you'): Promise<Sheet> => {
    const collector = newCollector(file.size > HELD_BYTES ? counterFor : undefined)
    const pass = await readRows(
      file,
      { encoding: encoding.value, strict, delimiter: chosen.delimiter, quotes: sheet.quotes.value },
      collector.take,
      work,
    )
    const { failure, ...shape } = pass
    return { ...sheet, ...shape, encoding, ...(failure ? { unreadable: failure } : collector.collected()) }
  }
  try {
    const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer())
    if (isZip(head)) {
      const { rows, ...read } = await openWorkbook(file, chosen.sheet, work, cache)
      const collector = newCollector(undefined)
      collector.take(rows)
      return { ...sheet, ...read, ...collector.collected(), ...CERTAIN_TEXT }
    }
    const unreadable = notText(head)
    if (unreadable) return { ...sheet, unreadable }
    const encoding: Guess<Encoding> = chosen.encoding
      ? { value: chosen.encoding, confidence: 1, alternatives: [], by: 'you' }
      : guessEncoding(head)
    return await read(encoding).catch(async (error: unknown) => {
      if (!(error instanceof DecodeError)) throw error
      const bytes = new Uint8Array(await file.slice(0, HELD_BYTES).arrayBuffer())
      const shape = utf8Shape(bytes)
      const utf8 = isMostlyUtf8(shape)
      const problem = utf8 ? strayBytes(shape) : otherEncoding(bytes)
      const again = await (utf8 ? read({ ...encoding, confidence: 0.95 }, false) : read(NOT_UTF8))
      return problem ? { ...again, problems: [problem, ...again.problems] } : again
    })
  } catch (error) {
    return { ...sheet, unreadable: movedOrThrow(error) }
  }
}

/** A workbook says what its cells are, so nothing about its text is guessed. */
const CERTAIN_TEXT = {
  encoding: { value: 'utf-8', confidence: 1, alternatives: [], by: 'file' },
  delimiter: { value: ',', confidence: 1, alternatives: [], by: 'file' },
} as const

/** Reads the rows of a sheet's file again, in the same way as the first time. Returns why where that is no longer possible. */
export async function readAgain(
  { file, encoding, delimiter, quotes }: Sheet,
  take: (rows: readonly TableRow[]) => void,
  work: Work,
): Promise<Problem | undefined> {
  const same = { encoding: encoding.value, delimiter: delimiter.value, quotes: quotes.value, strict: false }
  try {
    return (await readRows(file, same, take, work)).failure
  } catch (error) {
    return movedOrThrow(error)
  }
}

/** A browser rejects with a `DOMException` where a file on disk is no longer what was chosen. */
function movedOrThrow(error: unknown): Problem {
  if (error instanceof DOMException && error.name !== 'AbortError') return fileMoved()
  throw error
}

function newCollector(counterFor: ((firstRows: readonly TableRow[]) => FacetCounter) | undefined) {
  const scanner = personalDataScanner()
  const rows: TableRow[] = []
  let counter: FacetCounter | undefined
  const startCounting = () => {
    counter = counterFor?.(rows)
    for (const row of rows) counter?.count(row)
  }
  return {
    take: (more: readonly TableRow[]) => {
      for (const { line, cells } of more) scanner.scan(cells, line)
      if (counter) {
        for (const row of more) counter.count(row)
        return
      }
      for (const row of more) rows.push(row)
      if (counterFor && rows.length >= FIRST_ROWS) startCounting()
    },
    collected: () => {
      if (!counter) startCounting()
      return { rows, counts: counter?.counts(), personal: scanner.findings() }
    },
  }
}
