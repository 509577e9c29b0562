import { LIMITS } from '../limits.ts'
import { type OdsCell, odsCellText, odsText } from './odsCell.ts'
import { odsStyles, type Styles } from './odsStyles.ts'
import { damaged, tooManyCells } from './refusal.ts'
import { scanXml, type XmlTag } from './scanXml.ts'
import { cellBudget, type GridSheet, MOST_CELLS, type SheetGrid, sheetGrid } from './sheetGrid.ts'
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
  readonly cells: { readonly column: number; readonly text: string; readonly notShown: boolean }[]
}

function readTables(xml: string, styles: Styles): readonly GridSheet[] {
  const count = cellBudget()
  const sheets: GridSheet[] = []
  let grid: SheetGrid | undefined
  let row: Row | undefined
  let cell: PlacedCell | undefined
  let line = 1
  let column = 1
  let columnOfStyle = 1
  const columnStyles = new Map<number, string>()
  /** Elements that are being passed over, the outermost first. */
  let skipped: string | undefined
  let depth = 0
  let inTable = 0
  const text = odsText(styles)
  const openRow = ({ attribute }: XmlTag) => {
    const hidden = (attribute('visibility') ?? 'visible') !== 'visible'
    row = { repeated: repeatedBy(attribute('number-rows-repeated')), hidden, cells: [] }
    column = 1
  }
  const closeRow = () => {
    if (!row || !grid) return
    // Rows that only pad the sheet are repeated a million times.
    if (row.cells.length > 0) {
      if (row.cells.length * row.repeated > MOST_CELLS) throw tooManyCells()
      for (let more = 0; more < row.repeated; more++) putRow(grid, row, line + more)
    }
    line += row.repeated
    row = undefined
  }
  const openCell = ({ attribute }: XmlTag) => {
    text.clear()
    cell = {
      style: attribute('style-name') ?? columnStyles.get(column),
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
  const closeCell = () => {
    if (!cell || !row || !grid) return
    const shown = text.text()
    if (cell.formula && cell.type === undefined && shown === '') grid.remark('no-result', line, column)
    const read = odsCellText(cell, shown, styles)
    if (read.text.trim() !== '') {
      if (row.cells.length + cell.repeated > MOST_CELLS) throw tooManyCells()
      for (let more = 0; more < cell.repeated; more++) row.cells.push({ column: column + more, ...read })
      if (cell.down > 1 || cell.right > 1)
        grid.merge({ top: line, left: column, bottom: line + cell.down - 1, right: column + cell.right - 1 })
    }
    column += cell.repeated
    cell = undefined
  }
  scanXml(xml, {
    open: (tag) => {
      const { name, attribute } = tag
      if (skipped !== undefined) {
        if (name === skipped) depth += 1
        return
      }
      if (NOT_TABLES.has(name) || (inTable > 0 && NOT_CELL_TEXT.has(name))) {
        skipped = name
        depth = 1
      } else if (name === 'table') {
        inTable += 1
        // No spreadsheet writes a table inside a table.
        if (inTable > 1) throw damaged()
        grid = sheetGrid(attribute('name') ?? '', styles.isHiddenTable(attribute('style-name')), count)
        line = 1
        columnOfStyle = 1
        columnStyles.clear()
      } else if (name === 'table-column') {
        const repeated = repeatedBy(attribute('number-columns-repeated'))
        const style = attribute('default-cell-style-name')
        const hidden = (attribute('visibility') ?? 'visible') !== 'visible'
        const last = Math.min(columnOfStyle + repeated - 1, LIMITS.columns)
        if (style !== undefined)
          for (let each = columnOfStyle; each <= last; each++) columnStyles.set(each, style)
        if (hidden) grid?.hideColumns(columnOfStyle, last)
        columnOfStyle += repeated
      } else if (name === 'table-row') openRow(tag)
      else if (name === 'table-cell' || name === 'covered-table-cell') openCell(tag)
      else if (cell) text.open(tag)
    },
    close: (name) => {
      if (skipped !== undefined) {
        if (name !== skipped) return
        depth -= 1
        if (depth === 0) skipped = undefined
      } else if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
      else if (name === 'table-row') closeRow()
      else if (name === 'table') {
        inTable -= 1
        if (grid) sheets.push(grid.finish())
        grid = undefined
      } else if (cell) text.close(name)
    },
    text: (more) => {
      if (cell && skipped === undefined) text.take(more)
    },
  })
  return sheets
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
