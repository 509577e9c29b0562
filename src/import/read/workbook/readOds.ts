import { LIMITS } from '../limits.ts'
import { type CellText, type OdsCell, odsCellText, odsText } from './odsCell.ts'
import { odsStyles, type Styles } from './odsStyles.ts'
import { damaged, tooMany } from './refusal.ts'
import { scanXml, type XmlTag } from './scanXml.ts'
import {
  cellBudget,
  type GridSheet,
  MOST_CELLS,
  MOST_SHEETS,
  type SheetGrid,
  sheetGrid,
} from './sheetGrid.ts'
import type { Zip } from './zip.ts'

/** Reads the sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3). */
export async function readOds(zip: Zip, onPart: (done: number) => void): Promise<readonly GridSheet[]> {
  const content = await zip.text('content.xml')
  if (content === undefined) throw damaged()
  const styles = odsStyles()
  scanXml((await zip.text('styles.xml')) ?? '', styles.visitor)
  scanXml(content, styles.visitor)
  onPart(0.3)
  return readTables(content, styles)
}

/** Elements inside a cell whose text is not the cell's: remarks and drawings. */
const NOT_CELL_TEXT = new Set([
  'annotation',
  'shapes',
  'frame',
  'g',
  'custom-shape',
  'rect',
  'line',
  'control',
])
/** Copies of tables from other files, and a history of changes. */
const NOT_TABLES = new Set(['dde-links', 'tracked-changes', 'table-source'])

interface PlacedCell extends OdsCell {
  readonly repeated: number
  readonly down: number
  readonly right: number
}

interface Row {
  readonly repeated: number
  readonly hidden: boolean
  readonly cells: ({ readonly column: number } & CellText)[]
}

function readTables(xml: string, styles: Styles): readonly GridSheet[] {
  const tables = tableReader(styles)
  const text = odsText(styles)
  /** The name of the outermost element that is being passed over, and how many of its name are open. */
  let skipped: string | undefined
  let depth = 0
  scanXml(xml, {
    open: (tag) => {
      const { name } = tag
      if (skipped !== undefined) {
        if (name === skipped) depth += 1
      } else if (NOT_TABLES.has(name) || (tables.inTable() && NOT_CELL_TEXT.has(name))) {
        skipped = name
        depth = 1
      } else if (name === 'table') tables.openTable(tag)
      else if (name === 'table-column') tables.column(tag)
      else if (name === 'table-row') tables.openRow(tag)
      else if (isCell(name)) {
        text.clear()
        tables.openCell(tag)
      } else text.open(tag)
    },
    close: (name) => {
      if (skipped !== undefined) {
        if (name === skipped) depth -= 1
        if (depth === 0) skipped = undefined
      } else if (isCell(name)) tables.closeCell(text.text())
      else if (name === 'table-row') tables.closeRow()
      else if (name === 'table') tables.closeTable()
      else text.close(name)
    },
    text: (more) => {
      if (skipped === undefined) text.take(more)
    },
  })
  return tables.sheets
}

const isCell = (name: string) => name === 'table-cell' || name === 'covered-table-cell'

function tableReader(styles: Styles) {
  const count = cellBudget()
  const sheets: GridSheet[] = []
  let grid: SheetGrid | undefined
  let columns = columnStyles()
  let row: Row | undefined
  let cell: PlacedCell | undefined
  let line = 1
  let column = 1
  return {
    sheets,
    inTable: () => grid !== undefined,
    openTable: ({ attribute }: XmlTag) => {
      // No spreadsheet writes a table inside a table.
      if (grid) throw damaged()
      if (sheets.length === MOST_SHEETS) throw tooMany('sheets', MOST_SHEETS)
      grid = sheetGrid(attribute('name') ?? '', styles.isHiddenTable(attribute('style-name')), count)
      columns = columnStyles()
      line = 1
    },
    closeTable: () => {
      if (grid) sheets.push(grid.finish())
      grid = undefined
    },
    column: (tag: XmlTag) => columns.add(tag, grid),
    openRow: ({ attribute }: XmlTag) => {
      row = {
        repeated: repeatedBy(attribute('number-rows-repeated')),
        hidden: isHidden(attribute),
        cells: [],
      }
      column = 1
    },
    closeRow: () => {
      if (!row || !grid) return
      // Rows that only pad the sheet are repeated a million times.
      if (row.cells.length * row.repeated > MOST_CELLS) throw tooMany('cells', MOST_CELLS)
      if (row.cells.length > 0) for (let more = 0; more < row.repeated; more++) putRow(grid, row, line + more)
      line += row.repeated
      row = undefined
    },
    openCell: ({ attribute }: XmlTag) => {
      cell = cellOf(attribute, columns.styleOf(column))
    },
    closeCell: (shown: string) => {
      if (!cell || !row || !grid) return
      if (cell.formula && cell.type === undefined && shown === '') grid.remark('no-result', line, column)
      const read = odsCellText(cell, shown, styles)
      if (read.text.trim() !== '') putCell(row, cell, column, read)
      const { down, right } = cell
      if (down > 1 || right > 1)
        grid.merge({ top: line, left: column, bottom: line + down - 1, right: column + right - 1 })
      column += cell.repeated
      cell = undefined
    },
  }
}

const isHidden = (attribute: XmlTag['attribute']) => (attribute('visibility') ?? 'visible') !== 'visible'

/** The styles of cells without one of their own. A sheet with more columns than the limit is not read. */
function columnStyles() {
  const names = new Map<number, string>()
  let next = 1
  return {
    add: ({ attribute }: XmlTag, grid: SheetGrid | undefined) => {
      const first = next
      next += repeatedBy(attribute('number-columns-repeated'))
      const last = Math.min(next - 1, LIMITS.columns)
      const style = attribute('default-cell-style-name')
      for (let each = first; style !== undefined && each <= last; each++) names.set(each, style)
      if (isHidden(attribute)) grid?.hideColumns(first, last)
    },
    styleOf: (column: number) => names.get(column),
  }
}

function cellOf(attribute: XmlTag['attribute'], columnStyle: string | undefined): PlacedCell {
  return {
    style: attribute('style-name') ?? columnStyle,
    type: attribute('value-type'),
    value: attribute('value') ?? attribute('boolean-value') ?? attribute('time-value'),
    date: attribute('date-value'),
    stringValue: attribute('string-value'),
    currency: attribute('currency'),
    formula: attribute('formula') !== undefined,
    repeated: repeatedBy(attribute('number-columns-repeated')),
    down: repeatedBy(attribute('number-rows-spanned')),
    right: repeatedBy(attribute('number-columns-spanned')),
  }
}

function putCell(row: Row, { repeated }: PlacedCell, column: number, read: CellText): void {
  if (row.cells.length + repeated > MOST_CELLS) throw tooMany('cells', MOST_CELLS)
  for (let more = 0; more < repeated; more++) row.cells.push({ column: column + more, ...read })
}

function repeatedBy(text: string | undefined): number {
  const number = Number(text ?? 1)
  if (!Number.isInteger(number) || number < 1) throw damaged()
  return number
}

function putRow(grid: SheetGrid, { cells, hidden }: Row, line: number): void {
  for (const { column, text, notShown } of cells) {
    grid.put(line, column, text)
    if (notShown) grid.remark('not-shown', line, column)
  }
  if (hidden) grid.hideRow(line)
}
