import { csvParseRows } from 'd3-dsv'
import Papa from 'papaparse'
import { inferSchema, initParser } from 'udsv'

/** The part of a worker's global scope that is used here; the page's own types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ParserRequest>) => void) | null
  postMessage(message: ParserTimes): void
}

/** Parsers alone, each from the text of the whole file to arrays of cells; `papaparse-pieces` lets go of its rows as they come. */
export type ParserName = 'papaparse' | 'papaparse-pieces' | 'udsv' | 'd3-dsv'

export interface ParserRequest {
  readonly file: File
  readonly parser: ParserName
}

export interface ParserTimes {
  /** Milliseconds of decoding the bytes, and of parsing the text. */
  readonly decode: number
  readonly parse: number
  /** Lines of the file that it found, the header among them, and cells of the last of them. */
  readonly rows: number
  readonly cells: number
}

const CONFIG = {
  header: false,
  dynamicTyping: false,
  skipEmptyLines: false,
  delimiter: ',',
  newline: '\n',
} as const
/** As long as the pieces that the import reads. Characters. */
const PIECE = 1 << 18
const scope = globalThis as unknown as WorkerScope

scope.onmessage = async ({ data: { file, parser } }) => {
  const before = performance.now()
  const text = await file.text()
  const decoded = performance.now()
  const found = PARSERS[parser](text)
  scope.postMessage({ decode: decoded - before, parse: performance.now() - decoded, ...found })
}

type Found = Pick<ParserTimes, 'rows' | 'cells'>

const PARSERS: Readonly<Record<ParserName, (text: string) => Found>> = {
  papaparse: (text) => {
    const { data } = Papa.parse<string[]>(text, CONFIG)
    // After the last line end it sees one more line, with nothing on it.
    return { rows: data.length - 1, cells: data.at(-2)?.length ?? 0 }
  },
  'papaparse-pieces': inPieces,
  udsv: (text) => {
    const rows = initParser(inferSchema(text, { col: ',', row: '\n', encl: '"' })).stringArrs(text)
    return { rows: rows.length + 1, cells: rows.at(-1)?.length ?? 0 }
  },
  'd3-dsv': (text) => {
    const rows = csvParseRows(text)
    return { rows: rows.length, cells: rows.at(-1)?.length ?? 0 }
  },
}

/** What Papa Parse takes when its rows are let go of as they come: the least that any use of it on a long file can take. */
function inPieces(text: string): Found {
  let [rows, cells, rest] = [0, 0, '']
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = rest + text.slice(from, from + PIECE)
    const last = from + PIECE >= text.length
    const { data, meta } = new Papa.Parser(CONFIG).parse(piece, 0, !last)
    rows += last ? data.length - 1 : data.length
    cells = (data as string[][]).at(last ? -2 : -1)?.length ?? cells
    rest = piece.slice(meta.cursor)
  }
  return { rows, cells }
}
