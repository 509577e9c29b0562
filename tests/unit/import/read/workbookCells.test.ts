import { describe, expect, it } from 'vitest'
import { UNWATCHED } from '#import/read/readRows.ts'
import { readWorkbook } from '#import/read/workbook/readWorkbook.ts'
import { odsParts, sheetData, xlsxParts, zipOf } from '../../../support/writeWorkbook.ts'

async function sheetOf(parts: Readonly<Record<string, string>>, index = 0) {
  const read = await readWorkbook(new Blob([zipOf(parts) as BlobPart]), UNWATCHED)
  if (read.kind === 'refused') throw new Error(read.problem.message)
  const sheet = read.sheets[index]
  if (!sheet) throw new Error('there is no such sheet')
  return sheet
}

const rowsOf = async (parts: Readonly<Record<string, string>>) =>
  (await sheetOf(parts)).rows.map(({ cells }) => cells)

/** The text of one number cell of an Excel sheet. */
async function textOf(value: number, format: string, workbookPr = ''): Promise<string | undefined> {
  const sheet = { name: 'S', xml: sheetData([['x', [value, 1]]]) }
  return (await rowsOf(xlsxParts([sheet], { formats: [format], workbookPr })))[0]?.[1]
}

describe('a number of an Excel sheet', () => {
  it.each<[number, string, string]>([
    [0.65, '0%', '65%'],
    [0.651, '0.0%', '65.1%'],
    [0.07, '0%', '7%'],
    [0.65100000000000002, 'General', '0.651'],
    [0.1 + 0.2, 'General', '0.3'],
    [312.4, '0', '312.4'],
    [1024, '#,##0', '1024'],
    [0.0000004, 'General', '0.0000004'],
    [2e21, 'General', '2000000000000000000000'],
    [131_900_000, '"£"#,##0', '£131900000'],
    [131_900_000, '[$£-809]0.0,,"m"', '£131.9m'],
    [65, '0"%"', '65%'],
    [-5, '#,##0;[Red](#,##0)', '-5'],
    [-5, '0_);[Red]-0', '-5'],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '0'],
    [0, '0;-0;"-"', '0'],
    [4, '[<5]"<5";0', '<5'],
    [12, '[<5]"<5";0', '12'],
    [7, '0" cases"', '7'],
  ])('%d in the format %s is "%s"', async (value, format, text) => {
    expect(await textOf(value, format)).toBe(text)
  })

  it('is read as it looks where its format shows no number, and the cell is named', async () => {
    const sheet = { name: 'S', xml: sheetData([['x', [3, 1]]]) }
    const { rows, notes } = await sheetOf(xlsxParts([sheet], { formats: ['"c"'] }))
    expect(rows[0]?.cells).toEqual(['x', 'c'])
    expect(notes.map(({ message }) => message)).toEqual([
      'Some cells hold a number that their format does not show. They are read as they look: B1.',
    ])
  })
})

describe('a date of an Excel sheet', () => {
  // 17 October 2018 is day 43,390 from the last day of 1899, and day 41,928 from the first day of 1904.
  it.each<[number, string, string]>([
    [43_390, 'dd/mm/yyyy', '2018-10-17'],
    [43_390, '[$-809]d mmmm yyyy;@', '2018-10-17'],
    [43_390, 'mmm-yy', 'Oct 2018'],
    [43_390, 'mmmm', 'Oct 2018'],
    [43_390, 'yyyy', '2018'],
    [43_390, 'd-mmm', '17 October'],
    [43_390.75, 'dd/mm/yyyy hh:mm', '2018-10-17 18:00:00'],
    [43_390.75, 'dd/mm/yyyy', '2018-10-17'],
    [1.5, '[h]:mm', '36:00:00'],
    [61, 'dd/mm/yyyy', '1900-03-01'],
    [60, 'dd/mm/yyyy', '60 as a date, before March 1900'],
    [0, 'dd/mm/yyyy', '0 as a date, before March 1900'],
    [43_390, '[Red]0.0', '43390'],
  ])('%d in the format %s is "%s"', async (value, format, text) => {
    expect(await textOf(value, format)).toBe(text)
  })

  it('is counted from 1904 where the workbook says so', async () => {
    expect(await textOf(41_928, 'd/m/yyyy', '<workbookPr date1904="1"/>')).toBe('2018-10-17')
  })
})

describe('the text of an Excel sheet', () => {
  it('keeps a raised digit raised, so that a footnote does not become a part of the figure', async () => {
    const strings =
      '<si><r><t>290</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t>a &amp; b_x000D_</t><rPh><t>no</t></rPh></si>'
    const xml = '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>'
    expect(await rowsOf(xlsxParts([{ name: 'S', xml }], { strings }))).toEqual([['290¹', 'a & b\n']])
  })

  it('stands in the row and column that its cell names, and every row has the same width', async () => {
    const xml =
      '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="C5" t="b"><v>1</v></c><c r="A5" t="e"><v>#DIV/0!</v></c></row></sheetData>'
    expect((await sheetOf(xlsxParts([{ name: 'S', xml }]))).rows).toEqual([
      { line: 3, cells: ['', '1', ''] },
      { line: 5, cells: ['#DIV/0!', '', 'TRUE'] },
    ])
  })

  it('names hidden rows, hidden columns, a hidden sheet, and formulas without a result', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><f>A1</f></c></row></sheetData>'
    const { notes } = await sheetOf(xlsxParts([{ name: 'S', xml, attributes: 'state="veryHidden"' }]))
    expect(notes.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'info: The sheet is hidden in the workbook.',
      'info: One row is hidden in the workbook, and is read like the others: 1.',
      'info: One column is hidden in the workbook, and is read like the others: B.',
      'warning: The workbook has formulas without their results, which are read as empty cells: D1.',
    ])
  })
})

describe('merged cells', () => {
  const merged = (rows: Parameters<typeof sheetData>[0], ...refs: readonly string[]) => {
    const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return sheetOf(xlsxParts([{ name: 'S', xml: `${sheetData(rows)}<mergeCells>${merges}</mergeCells>` }]))
  }

  it('above names are joined with them, and a title above the table is not', async () => {
    const { rows, notes } = await merged(
      [
        ['Board report'],
        ['Council', 'Children', '', '', 'Rate', ''],
        ['', 'Girls', 'Boys', 'All', 'Girls', 'Boys'],
        ['Social workers', 300, 310, 320, 1, 2],
      ],
      'A1:F1',
      'A2:A3',
      'B2:D2',
      'E2:F2',
    )
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'Board report', '', '', '', '', ''],
      [2, '', '', '', '', '', ''],
      [3, ...['Council', 'Children Girls', 'Children Boys', 'Children All', 'Rate Girls', 'Rate Boys']],
      [4, 'Social workers', '300', '310', '320', '1', '2'],
    ])
    expect(notes.map(({ code }) => code)).toEqual(['header-joined'])
  })

  it('over months of a year that begins in September leave the year open', async () => {
    const { rows } = await merged(
      [
        ['Measure', '2018/19', ''],
        ['', 'Sep', 'Apr'],
        ['x', 1, 2],
      ],
      'A1:A2',
      'B1:C1',
    )
    expect(rows[1]?.cells).toEqual(['Measure', '2018/19 Sep', '2018/19 Apr'])
  })

  it('called forecast stay in the names of their months, and those called actual do not', async () => {
    const { rows } = await merged(
      [
        ['Measure', 'Performance', '', '', ''],
        ['', 'Actual', '', 'Forecast', ''],
        ['', 'Apr 2018', 'May 2018', 'Jun 2018', 'Jul 2018'],
        ['x', 1, 2, 3, 4],
      ],
      'A1:A3',
      'B1:E1',
      'B2:C2',
      'D2:E2',
    )
    expect(rows[2]?.cells).toEqual([
      'Measure',
      'Apr 2018',
      'May 2018',
      'Performance Forecast Jun 2018',
      'Performance Forecast Jul 2018',
    ])
  })

  it('over some of the dates only leave the others as they are', async () => {
    const { rows } = await merged(
      [
        ['Measure', 'Target', '', '', ''],
        ['', 'Apr 2018', 'May 2018', 'Jun 2018', 'Jul 2018'],
        ['x', 1, 2, 3, 4],
      ],
      'A1:A2',
      'B1:C1',
    )
    expect(rows[1]?.cells).toEqual(['Measure', 'Target Apr 2018', 'Target May 2018', 'Jun 2018', 'Jul 2018'])
  })

  it('beside several rows are read on each of them where they are text, and once where they are a figure', async () => {
    const { rows, notes } = await merged(
      [
        ['area', 'value'],
        ['Northamptonshire', 192],
        ['', ''],
        ['', 7],
      ],
      'A2:A4',
      'B2:B3',
    )
    expect(rows.map(({ cells }) => cells.join())).toEqual([
      'area,value',
      'Northamptonshire,192',
      'Northamptonshire,7',
    ])
    expect(notes.map(({ message }) => message)).toEqual(['One merged cell is read on each of its rows.'])
  })
})

describe('a cell of an OpenDocument sheet', () => {
  const STYLES =
    '<number:date-style style:name="N1"><number:month/><number:year/></number:date-style><style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
  const cells = async (xml: string) =>
    (
      await rowsOf(
        odsParts(
          `<table:table table:name="S"><table:table-row>${xml}</table:table-row></table:table>`,
          STYLES,
        ),
      )
    )[0]

  it.each<[string, string, string]>([
    [
      'a share',
      '<table:table-cell office:value-type="percentage" office:value="0.651"><text:p>65%</text:p></table:table-cell>',
      '65.1%',
    ],
    [
      'money',
      '<table:table-cell office:value-type="currency" office:currency="GBP" office:value="7000000"><text:p>£7,000,000</text:p></table:table-cell>',
      '£7000000',
    ],
    [
      'money in millions',
      '<table:table-cell office:value-type="float" office:value="131900000"><text:p>131.9m</text:p></table:table-cell>',
      '131.9m',
    ],
    [
      'a rounded number',
      '<table:table-cell office:value-type="float" office:value="312.4"><text:p>312</text:p></table:table-cell>',
      '312.4',
    ],
    [
      'nothing as a dash',
      '<table:table-cell office:value-type="float" office:value="0"><text:p>-</text:p></table:table-cell>',
      '0',
    ],
    [
      'a day',
      '<table:table-cell office:value-type="date" office:date-value="2018-10-17T00:00:00"><text:p>17/10/18</text:p></table:table-cell>',
      '2018-10-17',
    ],
    [
      'a month',
      '<table:table-cell table:style-name="month" office:value-type="date" office:date-value="2018-10-01"><text:p>Oct 18</text:p></table:table-cell>',
      'Oct 2018',
    ],
    [
      'an error',
      '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
      '#DIV/0!',
    ],
    [
      'a footnote',
      '<table:table-cell office:value-type="string"><text:p>290<text:span text:style-name="up">1</text:span></text:p></table:table-cell>',
      '290¹',
    ],
    [
      'a remark',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell>',
      'a  b',
    ],
  ])('with %s is written as it is meant', async (_, xml, text) => {
    expect(await cells(xml)).toEqual([text])
  })

  it('may be repeated, and a million empty repetitions are not read', async () => {
    const row = (repeated: number, inside: string) =>
      `<table:table-row table:number-rows-repeated="${repeated}">${inside}</table:table-row>`
    const cell =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>'
    const empty = '<table:table-cell table:number-columns-repeated="16382"/>'
    const table = `<table:table table:name="S">${row(3, empty)}${row(2, cell + empty)}${row(1_048_571, empty)}</table:table>`
    expect((await sheetOf(odsParts(table))).rows).toEqual([
      { line: 4, cells: ['5', '5'] },
      { line: 5, cells: ['5', '5'] },
    ])
  })
})
