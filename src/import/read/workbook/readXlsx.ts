import { numberText, shownInstead } from './cellText.ts'
import { builtInFormat, type NumberFormat, parseNumberFormat } from './numberFormat.ts'
import { damaged, tooMany } from './refusal.ts'
import { richText, withoutEscapes } from './richText.ts'
import { scanXml, type XmlTag } from './scanXml.ts'
import { cellBudget, type GridSheet, MOST_SHEETS, type SheetGrid, sheetGrid } from './sheetGrid.ts'
import type { Zip } from './zip.ts'

/** @param onPart called with the share of the sheets that have been read, 0 to 1 */
export async function readXlsx(zip: Zip, onPart: (done: number) => void): Promise<readonly GridSheet[]> {
  const book = await readBook(zip)
  const strings = await readStrings(zip, book.partOf('sharedStrings'))
  const formats = await readFormats(zip, book.partOf('styles'))
  const count = cellBudget()
  const sheets: GridSheet[] = []
  for (const { name, hidden, path } of book.sheets) {
    const xml = path === undefined ? undefined : await zip.text(path)
    if (xml === undefined) throw damaged()
    const grid = sheetGrid(name, hidden, count)
    readSheet(xml, { grid, strings, formats, from1904: book.from1904 })
    sheets.push(grid.finish())
    onPart(sheets.length / book.sheets.length)
  }
  return sheets
}

/** A workbook refers to each sheet, and a sheet to its drawings and remarks. */
const MOST_RELATIONS = 2000

interface Relation {
  readonly id: string
  /** The last part of the type's address: `worksheet`, `styles`. */
  readonly type: string
  readonly path: string
}

async function relationsOf(zip: Zip, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations: Relation[] = []
  const xml = (await zip.text(`${folder}_rels/${part.slice(slash)}.rels`)) ?? ''
  visitTags(xml, ({ name, attribute }) => {
    if (name !== 'Relationship') return
    const target = attribute('Target') ?? ''
    const path = new URL(target, `zip:/${folder}`).pathname.slice(1)
    relations.push({
      id: attribute('Id') ?? '',
      type: (attribute('Type') ?? '').replace(/^.*\//u, ''),
      path: decodeURI(path),
    })
    if (relations.length > MOST_RELATIONS) throw tooMany('parts', MOST_RELATIONS)
  })
  return relations
}

async function readBook(zip: Zip) {
  const path = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.path
  const xml = path && (await zip.text(path))
  if (!path || !xml) throw damaged()
  const relations = await relationsOf(zip, path)
  const sheets: { name: string; hidden: boolean; path: string | undefined }[] = []
  let from1904 = false
  visitTags(xml, ({ name, attribute }) => {
    if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'))
    if (name !== 'sheet') return
    const relation = relations.find(({ id }) => id === attribute('id'))
    // A sheet may also be a chart, which has no cells.
    if (relation && relation.type !== 'worksheet') return
    const hidden = (attribute('state') ?? 'visible') !== 'visible'
    sheets.push({ name: attribute('name') ?? '', hidden, path: relation?.path })
    if (sheets.length > MOST_SHEETS) throw tooMany('sheets', MOST_SHEETS)
  })
  return { sheets, from1904, partOf: (type: string) => relations.find((r) => r.type === type)?.path }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function visitTags(xml: string, open: (tag: XmlTag) => void): void {
  scanXml(xml, { open, close: () => undefined, text: () => undefined })
}

const MOST_STRINGS = 2_000_000

async function readStrings(zip: Zip, path: string | undefined): Promise<readonly string[]> {
  const xml = path === undefined ? undefined : await zip.text(path)
  const strings: string[] = []
  const rich = richText()
  scanXml(xml ?? '', {
    open: (tag) => (tag.name === 'si' ? rich.clear() : rich.open(tag)),
    close: (name) => {
      rich.close(name)
      if (name !== 'si') return
      strings.push(rich.text())
      if (strings.length > MOST_STRINGS) throw tooMany('texts', MOST_STRINGS)
    },
    text: rich.take,
  })
  return strings
}

/** Excel's own limit (Microsoft, Excel specifications and limits: unique cell formats). */
const MOST_FORMATS = 65_490

async function readFormats(zip: Zip, path: string | undefined): Promise<readonly NumberFormat[]> {
  const xml = path === undefined ? undefined : await zip.text(path)
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let inCells = false
  let named = 0
  const addFormat = (id: number, code: string) => {
    named += 1
    if (named > MOST_FORMATS) throw tooMany('number formats', MOST_FORMATS)
    own.set(id, parseNumberFormat(code))
  }
  scanXml(xml ?? '', {
    open: ({ name, attribute }) => {
      if (name === 'numFmt') addFormat(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
        if (formats.length > MOST_FORMATS) throw tooMany('cell formats', MOST_FORMATS)
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  })
  return formats
}

interface SheetContext {
  readonly grid: SheetGrid
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

function readSheet(xml: string, context: SheetContext): void {
  const { grid } = context
  const inline = richText()
  let row = 0
  let column = 0
  let type = 'n'
  let style = 0
  let value: string | undefined
  let formula = false
  let inValue = false
  let isInline = false
  let inInline = false
  const openCell = ({ attribute }: XmlTag) => {
    const place = placeOf(attribute('r'))
    row = place?.row ?? row
    column = place?.column ?? column + 1
    type = attribute('t') ?? 'n'
    style = Number(attribute('s') ?? 0)
    value = undefined
    formula = isInline = inInline = false
    inline.clear()
  }
  const closeCell = () => {
    if (isInline) return grid.put(row, column, inline.text())
    if (value === undefined) return formula ? grid.remark('no-result', row, column) : undefined
    grid.put(
      row,
      column,
      valueText(value, type, style, context, () => grid.remark('not-shown', row, column)),
    )
  }
  scanXml(xml, {
    open: (tag) => {
      const { name, attribute } = tag
      if (inInline) return inline.open(tag)
      if (name === 'c') openCell(tag)
      else if (name === 'v') inValue = true
      else if (name === 'f') formula = true
      else if (name === 'is') isInline = inInline = true
      else if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        if (!(row >= 1 && row <= LAST_ROW)) throw damaged()
        column = 0
        if (isTrue(attribute('hidden'))) grid.hideRow(row)
      } else if (name === 'col' && isTrue(attribute('hidden')))
        grid.hideColumns(Number(attribute('min') ?? 1), Number(attribute('max') ?? 1))
      else if (name === 'mergeCell') {
        const [from = '', to = from] = (attribute('ref') ?? '').split(':')
        const [first, last] = [placeOf(from), placeOf(to)]
        if (first && last)
          grid.merge({ top: first.row, left: first.column, bottom: last.row, right: last.column })
      }
    },
    close: (name) => {
      if (name === 'v') inValue = false
      else if (name === 'c') closeCell()
      else if (name === 'is') inInline = false
      else if (inInline) inline.close(name)
    },
    text: (text) => {
      if (inValue) value = (value ?? '') + text
      else if (inInline) inline.take(text)
    },
  })
}

/** The last row of a spreadsheet. */
const LAST_ROW = 1_048_576

/** "AB12" is row 12, column 28. Throws a `WorkbookRefusal` for text that is no place in a sheet. */
function placeOf(
  reference: string | undefined,
): { readonly row: number; readonly column: number } | undefined {
  if (reference === undefined) return undefined
  const [, letters = '', digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? []
  if (digits === undefined) throw damaged()
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column }
}

function valueText(
  value: string,
  type: string,
  style: number,
  { strings, formats, from1904 }: SheetContext,
  onNotShown: () => void,
): string {
  if (type === 's') {
    const text = strings[Number(value)]
    if (text === undefined) throw damaged()
    return text
  }
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'str') return withoutEscapes(value)
  // Errors (`#DIV/0!`) and dates in ISO form are text already.
  if (type !== 'n') return type === 'd' ? value.replace(/T00:00:00(?:\.0+)?Z?$/u, '') : value
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const format = formats[style] ?? builtInFormat(0)
  const text = numberText(number, format, from1904)
  if (text === undefined) onNotShown()
  return text ?? shownInstead(number, format)
}
