import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNWATCHED } from '#import/read/readRows.ts'
import { readWorkbook } from '#import/read/workbook/readWorkbook.ts'
import { odsParts, sheetData, xlsxParts, zipOf } from '../../../support/writeWorkbook.ts'

const read = (bytes: Uint8Array) => readWorkbook(new Blob([bytes as BlobPart]), UNWATCHED)

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes)
  return result.kind === 'refused' ? result.problem.message : 'read'
}

const book = (xml: string, strings = '') => xlsxParts([{ name: 'S', xml }], { strings })
const PLAIN = book(
  sheetData([
    ['area', 'value'],
    ['Northamptonshire', 192],
  ]),
)

const CENTRAL = 0x02014b50

/** Changes a field of the directory's record of a part. */
function changeDirectory(
  zip: Uint8Array,
  part: string,
  change: (view: DataView, record: number) => void,
): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const names = new TextDecoder()
  for (let at = 0; at < zip.length - 46; at++) {
    if (view.getUint32(at, true) !== CENTRAL) continue
    const name = names.decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (name === part) change(view, at)
  }
  return zip
}

/** Letters that cannot be packed well, the same in every run. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (seed % 90))
  }).join('')
}

const SHEET = 'xl/worksheets/sheet1.xml'
const MEGABYTE = 1024 * 1024
const odsRow = (inside: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${inside}</table:table-row>`
const odsCell = (repeated: number) =>
  `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${repeated}"/>`
const odsTable = (inside: string) => odsParts(`<table:table table:name="S">${inside}</table:table>`)

describe('a workbook is refused in less than 2 seconds', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'where its directory says that it unpacks to more than 100 MB',
      () => changeDirectory(zipOf(PLAIN), SHEET, (view, at) => view.setUint32(at + 24, 101 * MEGABYTE, true)),
      /^The workbook unpacks to more than 100 MB/,
    ],
    [
      'where its directory says that one part unpacks to more than 50 MB',
      () => changeDirectory(zipOf(PLAIN), SHEET, (view, at) => view.setUint32(at + 24, 51 * MEGABYTE, true)),
      /^One part of the workbook unpacks to more than 50 MB/,
    ],
    [
      'where a large part unpacks to more than 100 times its packed size',
      () => zipOf(book(`<sheetData>${'<row/>'.repeat(2 * MEGABYTE)}</sheetData>`)),
      /^One part of the workbook unpacks to more than 100 times/,
    ],
    [
      'where its parts share bytes of the file',
      () =>
        changeDirectory(
          zipOf({ ...book(' '.repeat(20 * MEGABYTE)), 'docProps/x.bin': noise(MEGABYTE) }),
          SHEET,
          (view, at) => view.setUint32(at + 20, MEGABYTE / 2, true),
        ),
      /damaged/,
    ],
    [
      'where it has more sheets than a person can choose from',
      () => zipOf(xlsxParts(Array.from({ length: 501 }, (_, at) => ({ name: `S${at}`, xml: '' })))),
      /more than 500 sheets/,
    ],
    [
      'where it has more cell formats than Excel allows',
      () => zipOf({ ...PLAIN, 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(MEGABYTE)}` }),
      /more than 65,490 cell formats/,
    ],
    [
      'where it has more merged cells than a sheet can need',
      () => zipOf(book('<mergeCell ref="A1"/>'.repeat(400_000))),
      /more than 200,000 merged cells/,
    ],
    [
      'where the text of one cell goes on for megabytes',
      () =>
        zipOf(book(`<sheetData><row><c t="str"><v>${'&lt;'.repeat(2 * MEGABYTE)}</v></c></row></sheetData>`)),
      /more than 32,767 characters in one cell/,
    ],
    [
      'where it unpacks to more than its directory says',
      () =>
        changeDirectory(zipOf(book(' '.repeat(20 * MEGABYTE))), SHEET, (view, at) =>
          view.setUint32(at + 24, 500, true),
        ),
      /damaged/,
    ],
    [
      'where its rows are repeated without end',
      () => zipOf(odsTable(odsRow(odsCell(16_384), 1_048_576))),
      /2,000,000 cells/,
    ],
    [
      'where a cell is repeated without end',
      () => zipOf(odsTable(odsRow(odsCell(2_000_000_000)))),
      /2,000,000 cells/,
    ],
    [
      'where few cells are spread over too large an area',
      () =>
        zipOf(
          odsTable(
            odsRow(odsCell(1), 10_000) +
              odsRow(`<table:table-cell table:number-columns-repeated="399"/>${odsCell(1)}`),
          ),
        ),
      /2,000,000 cells/,
    ],
    [
      'where its merged cells overlap a thousand times',
      () =>
        zipOf(
          book(
            `${sheetData(Array.from({ length: 3000 }, () => ['x']))}${'<mergeCell ref="A1:A1048576"/>'.repeat(3000)}`,
          ),
        ),
      /500,000 cells below merged cells/,
    ],
    [
      'where it declares entities',
      () => zipOf(book('<!DOCTYPE a [<!ENTITY b "bbbb">]><sheetData/>')),
      /damaged/,
    ],
    ['where a tag does not end', () => zipOf(book(`<sheetData><row r="${'>'.repeat(MEGABYTE)}`)), /damaged/],
    [
      'where a text is missing',
      () => zipOf(book('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>')),
      /damaged/,
    ],
    [
      'where a sheet is missing',
      () => zipOf(Object.fromEntries(Object.entries(PLAIN).filter(([name]) => name !== SHEET))),
      /damaged/,
    ],
    [
      'where a part is locked',
      () => changeDirectory(zipOf(PLAIN), SHEET, (view, at) => view.setUint16(at + 8, 1, true)),
      /password/,
    ],
    [
      'where an OpenDocument is locked',
      () => zipOf({ ...odsTable(''), 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      /password/,
    ],
    ['where its end is missing', () => zipOf(PLAIN).slice(0, -30), /damaged/],
    [
      'where it is a Word document',
      () => zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      /a Word document/,
    ],
    [
      'where it is an Excel binary workbook',
      () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      /\.xlsb/,
    ],
    [
      'where it is another document',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      /not a spreadsheet/,
    ],
    ['where it is a zip of files', () => zipOf({ 'figures.csv': 'a,b' }), /a zip file/],
  ])('%s', async (_, make, words) => {
    const bytes = make()
    const before = process.cpuUsage()
    expect(await refusalOf(bytes)).toMatch(words)
    // Microseconds of the processor: other programs on the machine do not count.
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })

  it('where two parts have one name', async () => {
    const twice = zipOf({ ...PLAIN, 'xl/worksheets/sheet2.xml': 'x' })
    const renamed = changeDirectory(twice, 'xl/worksheets/sheet2.xml', (_, at) => {
      twice[at + 46 + 'xl/worksheets/sheet'.length] = '1'.charCodeAt(0)
    })
    expect(await refusalOf(renamed)).toMatch(/damaged/)
  })
})

it('a sheet with more than 400 columns is refused, and the sheet beside it is read', async () => {
  const wide = { name: 'Wide', xml: sheetData([Array.from({ length: 401 }, () => 'x')]) }
  const result = await read(zipOf(xlsxParts([wide, { name: 'S', xml: sheetData([['x']]) }])))
  if (result.kind === 'refused') throw new Error(result.problem.message)
  expect(result.sheets.map(({ unreadable, rows }) => [unreadable?.code, rows.length])).toEqual([
    ['file-too-large', 0],
    [undefined, 1],
  ])
})

it('a workbook with any one byte changed has the same cells or is refused', async () => {
  const good = zipOf(PLAIN)
  const cellsOf = async (bytes: Uint8Array) => {
    const result = await read(bytes)
    return result.kind === 'refused' ? 'refused' : JSON.stringify(result.sheets.map(({ rows }) => rows))
  }
  const expected = await cellsOf(good)
  expect(expected).toContain('192')
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = good.slice()
      changed[at] = (changed[at] ?? 0) ^ flip
      expect(['refused', expected]).toContain(await cellsOf(changed))
    }),
    { numRuns: 200 },
  )
})
