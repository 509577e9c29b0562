import { describe, expect, it } from 'vitest'
import { figuresWorkbook } from '#data/figuresWorkbook.ts'
import { makeXlsx, sheetNames } from '#data/xlsx.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { UNWATCHED } from '#import/read/readRows.ts'
import { readWorkbook } from '#import/read/workbook/readWorkbook.ts'
import { curated } from '../../support/curated.ts'
import { figure } from '../../support/observation.ts'
import { published } from '../../support/published.ts'
import { readImport } from '../../support/readImport.ts'
import { readZip } from '../../support/readZip.ts'

const NORTHAMPTONSHIRE = 'E10000021'
const TODAY = '2026-11-28'

const workbookOf = async (observations: readonly Observation[], dataset: Dataset = curated) => {
  const blob = figuresWorkbook({ title: 'Figures', observations, dataset, today: TODAY })
  return new Uint8Array(await blob.arrayBuffer())
}

async function sheetsOf(bytes: Uint8Array) {
  const read = await readWorkbook(new Blob([bytes as BlobPart]), UNWATCHED)
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return read.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells) }))
}

const partOf = (bytes: Uint8Array, name: string) =>
  readZip(Buffer.from(bytes))
    .find((entry) => entry.name === name)
    ?.bytes.toString('utf8') ?? ''

describe('the workbook of figures', () => {
  it('changes nothing when any of its sheets is added again', async () => {
    const figures = published.observations.filter((o) => o.area === NORTHAMPTONSHIRE)
    const bytes = await workbookOf(figures, published)
    const [contents, ...sheets] = (await sheetsOf(bytes)).map(({ name }) => name)
    expect(contents).toBe('Contents')
    let same = 0
    for (const sheet of sheets) {
      const { counts, needs, problems } = await readImport(bytes, {
        name: 'figures.xlsx',
        options: { sheet },
        dataset: published,
      })
      const { new: added, changed, refusedLines } = counts
      expect([sheet, needs, added, changed, refusedLines]).toEqual([sheet, [], 0, 0, 0])
      expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([])
      same += counts.same
    }
    expect(same).toBe(figures.length)
    expect(same).toBeGreaterThan(100)
  })

  it('has real numbers and dates, and the words of figures that are not exact in columns of their own', async () => {
    const about = figure({
      metric: 'social_workers',
      when: '2018-10',
      value: 150,
      qualifier: 'about',
      asStated: 'about 150',
    })
    const bytes = await workbookOf([about])
    const [, sheet] = await sheetsOf(bytes)
    const [header = [], cells = []] = sheet?.rows ?? []
    expect(Object.fromEntries(header.map((name, column) => [name, cells[column]]))).toMatchObject({
      value: '150',
      lower: '135',
      upper: '165',
      qualifier: 'about',
      as_stated: 'about 150',
      first_day: '2018-10-01',
      last_day: '2018-10-31',
    })
    const xml = partOf(bytes, 'xl/worksheets/sheet2.xml')
    // 1 and 31 October 2018 are the days 43374 and 43404 of a spreadsheet; the format 2 is a date.
    for (const cell of [
      '<v>150</v>',
      '<v>135</v>',
      '<v>165</v>',
      ' s="2"><v>43374</v>',
      ' s="2"><v>43404</v>',
    ])
      expect(xml).toContain(cell)
  })

  it('begins with a list of its sheets and sources, and says which figures nobody has checked', async () => {
    const [reported] = curated.observations.filter((o) => o.metric === 'social_workers')
    if (!reported) throw new Error('the frozen data have no social workers')
    const own = figure({
      metric: 'agency_share',
      when: '2020-06',
      value: 24,
      layer: 'user',
      unit: 'percent',
    })
    const [contents, ...sheets] = await sheetsOf(await workbookOf([reported, own]))
    const text = contents?.rows.map((row) => row.filter(Boolean).join(' | ')).join('\n') ?? ''
    expect(text).toContain('Downloaded on | 2026-11-28')
    const source = curated.sources.find(({ id }) => id === reported.source)
    for (const words of [
      source?.publisher,
      source?.title,
      source?.url || source?.licence,
      'Northamptonshire',
    ])
      expect(text).toContain(words)
    expect(text).toContain('[not verified]')
    for (const { name } of sheets) expect(text).toMatch(new RegExp(`^${name} \\|`, 'mu'))
    const signs = sheets.map(({ rows: [header = [], cells = []] }) => cells[header.indexOf('shorthand')])
    expect(signs.toSorted()).toEqual(['', '[not verified]'])
  })

  it('keeps a number with more digits than a spreadsheet has as text', async () => {
    const bytes = await workbookOf([
      figure({ metric: 'agency_share', value: 33.333333333333336, unit: 'percent' }),
    ])
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('>33.333333333333336</t>')
  })
})

describe('a workbook that the page writes', () => {
  it('keeps every text as it is, and none of them runs', async () => {
    const texts = ['=1+1', '<b>&"\'', '_x0041_', ' spaces ', 'Ünï – £', '@SUM(A1)']
    const bytes = makeXlsx([{ name: 'S & "T"', rows: [{ cells: texts }], widths: [], frozen: 0 }], TODAY)
    expect(await sheetsOf(bytes)).toEqual([{ name: 'S & "T"', rows: [texts] }])
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('has names of sheets that Excel allows', () => {
    const long = 'Assessments completed within 45 working days'
    expect(sheetNames(['A/B: [c]?', "'quoted'", long, long.toUpperCase(), 'History', ''])).toEqual([
      'A B c',
      'quoted',
      'Assessments completed within 45',
      'ASSESSMENTS COMPLETED WITHI (2)',
      'History (2)',
      'Sheet',
    ])
  })
})
