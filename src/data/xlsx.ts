import { strToU8, zipSync } from 'fflate'
import { type Day, toDayNumber } from '#domain/model/day.ts'
import { noonOf } from './zip.ts'

/** A text, a number, a day, or the name of another sheet as a link to it. */
export type XlsxCell = string | number | { readonly day: Day } | { readonly sheet: string }

export interface XlsxRow {
  readonly cells: readonly XlsxCell[]
  readonly bold?: boolean
}

export interface XlsxSheet {
  /** As `sheetNames` gives it. */
  readonly name: string
  readonly rows: readonly XlsxRow[]
  /** Of each column, in letters. */
  readonly widths: readonly number[]
  /** How many rows at the top stay in view. */
  readonly frozen: number
}

/**
 * An Excel workbook (ECMA-376). The same sheets give the same bytes. Libraries for this pack large sheets in workers that they make
 * from text, which the content security policy forbids.
 */
export function makeXlsx(sheets: readonly XlsxSheet[], made: Day): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each(sheets, (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheets, ({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      each(sheets, (_, n) => relation(`r${n}`, 'worksheet', `worksheets/sheet${n}.xml`)) +
        relation('styles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${DECLARATION}${xml}`)] as const)
  return zipSync(Object.fromEntries(files), { mtime: noonOf(made) })
}

/** A name for each sheet as Excel allows it: 1 to 31 letters without its signs, and no two alike. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set(['history'])
  return titles.map((title) => {
    const plain = title.replace(/[\s\p{Cc}[\]:*?/\\]+/gu, ' ').replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet'
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` (${number})`
      const name = plain.slice(0, LONGEST_NAME - end.length).trimEnd() + end
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

const LONGEST_NAME = 31
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The places of the cell formats in `STYLES`. */
const BOLD = 1
const DATE = 2
const LINK = 3
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function each<Item>(items: readonly Item[], xml: (item: Item, number: number) => string): string {
  return items.map((item, index) => xml(item, index + 1)).join('')
}

function relations(inside: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function sheetXml({ rows, widths, frozen }: XlsxSheet): string {
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : ''
  const columns = each(widths, (width, n) => `<col min="${n}" max="${n}" width="${width}" customWidth="1"/>`)
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'object' && 'sheet' in cell
        ? `<hyperlink ref="${reference(column, row)}" location="${escaped(`'${cell.sheet.replaceAll("'", "''")}'!A1`)}"/>`
        : [],
    ),
  )
  const data = rows.map(
    ({ cells, bold = false }, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, reference(column, row), bold)).join('')}</row>`,
  )
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns && `<cols>${columns}</cols>`}<sheetData>${data.join('')}</sheetData>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}</worksheet>`
}

/** Excel counts days from the last of 1899, and counts a 29 February 1900 that did not exist. */
const DAYS_TO_1970 = 25_569

function cellXml(cell: XlsxCell, at: string, bold: boolean): string {
  if (cell === '') return ''
  const style = bold ? ` s="${BOLD}"` : ''
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'object' && 'day' in cell)
    return `<c r="${at}" s="${DATE}"><v>${toDayNumber(cell.day) + DAYS_TO_1970}</v></c>`
  const [text, given] = typeof cell === 'string' ? [cell, style] : [cell.sheet, ` s="${LINK}"`]
  return `<c r="${at}"${given} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Column 0 of row 0 is "A1". */
function reference(column: number, row: number): string {
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)
  return `${letters(column)}${row + 1}`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no control characters, and `_x0041_` stands for a letter in a workbook (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)
}
