import { type Zippable, zipSync } from 'fflate'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A zip file of texts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)]))
  return zipSync(files)
}

interface XlsxSheet {
  readonly name: string
  /** The XML inside `worksheet`: `<sheetData>` and what may follow it. */
  readonly xml: string
  /** Further attributes of `sheet`: `state="hidden"`. */
  readonly attributes?: string
}

interface XlsxParts {
  /** The XML inside `sst`. */
  readonly strings?: string
  /** Format codes; the cell style 1 has the first of them. */
  readonly formats?: readonly string[]
  readonly workbookPr?: string
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The smallest Excel workbook with these sheets, by part. */
export function xlsxParts(
  sheets: readonly XlsxSheet[],
  { strings = '', formats = [], workbookPr = '' }: XlsxParts = {},
): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (inside: string) => `<Relationships>${inside}</Relationships>`
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)]
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}">${workbookPr}<sheets>${sheets
      .map(
        ({ name, attributes = '' }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}" ${attributes}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('t', 'sharedStrings', 'sharedStrings.xml') +
        relation('f', 'styles', '/xl/styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  }
}

/** Rows of text cells as the XML of a sheet; a number is a number cell, and `[value, style]` one with a format. */
export function sheetData(
  rows: readonly (readonly (string | number | readonly [value: number, style: number])[])[],
): string {
  const cell = (value: string | number | readonly [number, number]) => {
    if (typeof value === 'string')
      return value === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
    const [number, style] = typeof value === 'number' ? [value, 0] : value
    return `<c s="${style}"><v>${number}</v></c>`
  }
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`
}

/** The smallest OpenDocument spreadsheet: the XML inside `office:spreadsheet`, and that of its automatic styles. */
export function odsParts(spreadsheet: string, styles = ''): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
  }
}
