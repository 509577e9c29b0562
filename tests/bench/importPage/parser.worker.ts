import { csvParseRows } from 'd3-dsv'
import Papa from 'papaparse'
import { inferSchema, initParser } from 'udsv'

/** The part of a worker's global scope that is used here; the project's types describe a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ParserRequest>) => void) | null
  postMessage(message: ParserTimes): void
}

/** Parsers that turn the text of the whole file into arrays of cells; `papaparse-pieces` does not hold the rows. */
export type ParserName = 'papaparse' | 'papaparse-pieces' | 'udsv' | 'd3-dsv'

export interface ParserRequest {
  readonly file: File
  readonly parser: ParserName
}

export interface ParserTimes {
  /** Time to decode the bytes and to parse the text. ms */
  readonly decode: number
  readonly parse: number
  /** Number of lines, including the header, and of cells in the last line. */
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
/** Length of a piece, as in the import. Characters. */
const PIECE = 1 << 16
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
    // It counts an empty line after the last line end.
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

/** Papa Parse without holding any row: the least time that any use of it on a long file can take. */
function inPieces(text: string): Found {
  let rows = 0
  let cells = 0
  let rest = ''
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
