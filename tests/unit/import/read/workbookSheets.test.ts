import { describe, expect, it, vi } from 'vitest'
import { importEngine } from '#import/importEngine.ts'
import { previousStep, stepsFor } from '#import/steps.ts'
import { importDataset } from '../../../support/importDataset.ts'
import { readAgain, readImport } from '../../../support/readImport.ts'
import { odsParts, sheetData, xlsxParts, zipOf } from '../../../support/writeWorkbook.ts'

const HEADER = ['area', 'metric', 'definition', 'period', 'value', 'source', 'note']
/** 17 October 2018, in a format of days. */
const DAY = [43_390, 1] as const
const FIGURES = sheetData([
  HEADER,
  ['Northamptonshire', 'Social workers', '', DAY, 281, 'Board', ''],
  ['Middlesbrough', 'Agency share', '', DAY, [0.65, 2], 'Board', ''],
])
const FORMATS = { formats: ['dd/mm/yyyy', '0%'] }
const CHILDREN = sheetData([
  ['LAchildID', 'UPN', 'PersonBirthDate'],
  ['12345', 'A123456789012', '2010-01-02'],
])

describe('a workbook', () => {
  it('with one sheet of cells is read without a question, its dates and percentages as they are', async () => {
    const sheets = [
      { name: 'Empty', xml: '<sheetData/>' },
      { name: 'Figures', xml: FIGURES },
    ]
    const { figures, needs, workbook, layout, counts } = await readImport(zipOf(xlsxParts(sheets, FORMATS)))
    expect([needs, workbook?.chosen, layout.value, counts.new]).toEqual([[], 'Figures', 'template', 2])
    expect(
      figures.map(({ period, asStated, dateAsStated }) => [period.start, asStated, dateAsStated]),
    ).toEqual([
      ['2018-10-17', '281', '2018-10-17'],
      ['2018-10-17', '65%', '2018-10-17'],
    ])
  })

  it('with several sheets asks which one, with sizes and first cells, and reads the chosen one', async () => {
    const sheets = [
      { name: 'Notes', xml: sheetData([['About these figures']]), attributes: 'state="hidden"' },
      { name: 'Figures', xml: FIGURES },
    ]
    const first = await readImport(zipOf(xlsxParts(sheets, FORMATS)))
    expect([first.refusal, first.needs, stepsFor(first)[0]]).toEqual([undefined, ['sheet'], 'sheet'])
    expect(first.workbook).toEqual({
      sheets: [
        { name: 'Notes', hidden: true, rows: 1, columns: 1, firstCells: ['About these figures'] },
        { name: 'Figures', hidden: false, rows: 3, columns: 7, firstCells: HEADER.slice(0, 5) },
      ],
      chosen: undefined,
    })
    const chosen = await readAgain(first.engine, { sheet: 'Figures' })
    expect([chosen.needs, chosen.counts.new, previousStep('review', chosen)]).toEqual([[], 2, 'sheet'])
  })

  it('shows no cell of a sheet about single children, and refuses to read it', async () => {
    const sheets = [
      { name: 'Children', xml: CHILDREN },
      { name: 'Figures', xml: FIGURES },
    ]
    const first = await readImport(zipOf(xlsxParts(sheets, FORMATS)))
    expect(first.workbook?.sheets.map(({ firstCells }) => firstCells.length)).toEqual([0, 5])
    const chosen = await readAgain(first.engine, { sheet: 'Children' })
    expect(chosen.refusal?.message).toMatch(/UPN/)
    expect(previousStep('file', chosen)).toBe('sheet')
    const other = await readAgain(first.engine, { sheet: 'Figures' })
    expect([other.refusal, other.counts.new]).toEqual([undefined, 2])
  })

  it('with joined header rows over months is a board report', async () => {
    const rows = [
      ['Measure', '2018/19', '', '', ''],
      ['', 'Apr', 'May', 'Jun', 'Jul'],
      ['Social workers', 300, 310, 320, 330],
    ]
    const merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:E1"/></mergeCells><hyperlinks/>'
    const parts = xlsxParts([{ name: 'Board', xml: sheetData(rows) + merges }])
    const { layout, figures, questions, engine, problems } = await readImport(zipOf(parts))
    expect([layout.value, questions.map(({ id }) => id), figures]).toEqual(['board', ['area'], []])
    expect(problems.map(({ code }) => code)).toContain('header-joined')
    await readAgain(engine, { answers: new Map([['area', 'E10000021']]) })
    expect(engine.figures(0, 9).map(({ period, asStated }) => [period.start, asStated])).toEqual([
      ['2018-04-01', '300'],
      ['2018-05-01', '310'],
      ['2018-06-01', '320'],
      ['2018-07-01', '330'],
    ])
  })

  it('is read once, whichever of its sheets is chosen afterwards', async () => {
    const sheets = ['First', 'Second'].map((name) => ({ name, xml: FIGURES }))
    const file = new File([zipOf(xlsxParts(sheets, FORMATS)) as BlobPart], 'board.xlsx')
    const engine = importEngine(file, { dataset: importDataset, userFigures: [] })
    expect((await readAgain(engine, {})).needs).toEqual(['sheet'])
    const slice = vi.spyOn(file, 'slice')
    expect((await readAgain(engine, { sheet: 'Second' })).counts.new).toBe(2)
    expect((await readAgain(engine, { sheet: 'First' })).counts.new).toBe(2)
    // Each time only the first bytes are looked at, which say that it is a workbook.
    expect(slice.mock.calls).toEqual([
      [0, 65_536],
      [0, 65_536],
    ])
  })

  it.each([
    [
      'a year over months',
      [
        ['', '2018/19', '', '', ''],
        ['Measure', 'Apr', 'May', 'Jan', 'Mar'],
        ['Social workers', 300, 310, 320, 330],
      ],
      ['2018-04-01 300', '2018-05-01 310', '2019-01-01 320', '2019-03-01 330'],
    ],
    [
      'actual figures and targets',
      [
        ['', 'Actual', '', '', 'Target', '', ''],
        ['Measure', 'Apr 2018', 'May 2018', 'Jun 2018', 'Apr 2018', 'May 2018', 'Jun 2018'],
        ['Social workers', 300, 310, 320, 400, 400, 400],
      ],
      ['2018-04-01 300', '2018-05-01 310', '2018-06-01 320'],
    ],
  ])(
    'with two header rows that are not merged is read as the same cells in CSV: %s',
    async (_, rows, expected) => {
      const figuresOf = async (contents: string | Uint8Array) => {
        const { engine, questions } = await readImport(contents)
        await readAgain(engine, {
          answers: new Map([
            ['area', 'E10000021'],
            ['header-group', 'Actual'],
          ]),
        })
        const figures = engine.figures(0, 9).map(({ period, asStated }) => `${period.start} ${asStated}`)
        return { questions: questions.map(({ id }) => id), figures }
      }
      const workbook = await figuresOf(zipOf(xlsxParts([{ name: 'Board', xml: sheetData(rows) }])))
      expect(workbook).toEqual(await figuresOf(rows.map((row) => row.join()).join('\n')))
      expect(workbook.figures).toEqual(expected)
    },
  )

  it('without any cell is empty', async () => {
    const { refusal } = await readImport(zipOf(odsParts('<table:table table:name="S"/>')))
    expect(refusal?.code).toBe('file-empty')
  })

  it('gives figures equal to those of the same table as CSV', async () => {
    const csv = [HEADER, ['Northamptonshire', 'Budget', '', '2018-10-17', '£7000000', 'Board', '']]
    const workbook = await readImport(
      zipOf(
        xlsxParts(
          [
            {
              name: 'S',
              xml: sheetData([HEADER, ['Northamptonshire', 'Budget', '', DAY, [7_000_000, 2], 'Board', '']]),
            },
          ],
          { formats: ['d mmm yyyy', '[$£-809]#,##0'] },
        ),
      ),
    )
    const text = await readImport(csv.map((row) => row.join()).join('\n'))
    expect(workbook.figures).toEqual(text.figures)
    expect(text.figures).toHaveLength(1)
  })
})
