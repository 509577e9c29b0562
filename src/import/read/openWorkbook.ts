import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { SheetChoice, WorkbookSheets } from '../importReading.ts'
import { personalFindings, personalHeaders } from '../personal/personalData.ts'
import { personalDataScanner } from '../personal/personalDataScanner.ts'
import { headerCandidates } from '../recognise/rowKinds.ts'
import type { StageCache } from '../stageCache.ts'
import type { Work } from './readRows.ts'
import type { TableRow } from './table.ts'

interface OpenedWorkbook {
  /** The rows of the chosen sheet. */
  readonly rows: readonly TableRow[]
  readonly workbook: WorkbookSheets | undefined
  readonly problems: readonly Problem[]
  readonly unreadable: Problem | undefined
}

/**
 * Reads one sheet of a workbook: the named one, or the only one with cells. The code that reads workbooks is loaded here, and only then.
 * @param named a name that no sheet has counts as none
 * @param cache keeps all sheets, so that choosing one does not read the workbook again
 */
export async function openWorkbook(
  file: Blob,
  named: string | undefined,
  work: Work,
  cache: StageCache,
): Promise<OpenedWorkbook> {
  const { readWorkbook } = await import('./workbook/readWorkbook.ts')
  const read = await cache('workbook', [file], () => readWorkbook(file, work))
  const nothing = { rows: [], workbook: undefined, problems: [], unreadable: undefined }
  if (read.kind === 'refused') return { ...nothing, unreadable: read.problem }
  const sheets = read.sheets.filter(({ rows, unreadable }) => rows.length > 0 || unreadable)
  const choices = await cache('sheets', [read], () => sheets.map(choiceOf))
  const chosen = sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name === named)
  return {
    rows: chosen?.rows ?? [],
    workbook: { sheets: choices, chosen: chosen?.name },
    problems: chosen?.notes ?? [],
    unreadable: chosen?.unreadable,
  }
}

interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
}

function choiceOf({ name, hidden, rows }: ReadSheet): SheetChoice {
  return {
    name,
    hidden,
    rows: rows.length,
    columns: rows[0]?.cells.length ?? 0,
    firstCells: firstCells(rows),
  }
}

const FIRST_CELLS = 5

/** The sheet's title and the first names of its likely header. Rows below the header are never shown. */
function firstCells(rows: readonly TableRow[]): readonly string[] {
  const headerIndex = headerCandidates(rows)[0]?.index ?? 0
  const scanner = personalDataScanner()
  for (const { cells, line } of rows) scanner.scan(cells, line)
  if (personalFindings(scanner.findings(), []) ?? personalHeaders(rows, headerIndex)) return []
  const shown = headerIndex > 0 ? [rows[0], rows[headerIndex]] : [rows[0]]
  const filled = shown.map((row) => row?.cells.map((cell) => cleanText(cell.slice(0, 400))) ?? [])
  const words = filled.map((cells) => cells.filter((cell) => cell !== ''))
  const [title = [], header = []] = words
  const all = headerIndex > 0 ? [...title.slice(0, 1), ...header] : title
  return all.slice(0, FIRST_CELLS).map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell))
}
