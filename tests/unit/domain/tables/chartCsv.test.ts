import { describe, expect, test } from 'vitest'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { figureRemarks } from '#domain/tables/figureRemarks.ts'
import { figureTable } from '#domain/tables/figureTable.ts'
import { curatedFigures } from '../../../support/curated.ts'
import { measure } from '../../../support/metric.ts'
import { judged, monthly, target } from '../../../support/monthly.ts'
import { figure } from '../../../support/observation.ts'

const lines = (metric: string) => chartCsv(curatedFigures(metric)).trim().split('\n')
const cells = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)

describe('the CSV of a chart', () => {
  test('has the columns of the data package and the standard signs', () => {
    expect(lines('unallocated')[0]).toBe(
      'area,metric,definition,period,as_of,basis,value,lower,upper,qualifier,unit,as_stated,date_as_stated,status,source,locator,attribution,at_milestone,checked,note,shorthand',
    )
  })

  test('marks where something else was counted than before, in order of time', () => {
    const rows = lines('unallocated').slice(1).map(cells)
    expect(rows.map((row) => `${row[2]} ${row.at(-1)}`.trim())).toEqual([
      'children',
      'assessments [b]',
      'children [b]',
      'cases [b]',
      'cases',
    ])
    expect(rows.map((row) => row[3]).toSorted()).toEqual(rows.map((row) => row[3]))
  })

  test('says of a figure that was added that nobody has verified it, whatever its source is called', () => {
    const rows = chartCsv([
      figure({ when: '2019-05', source: 'Ofsted' }),
      figure({ when: '2019-06', source: 'Ofsted', layer: 'user' }),
      figure({ when: '2019-07', source: 'added-1', layer: 'added' }),
    ])
    const signs = rows
      .trim()
      .split('\n')
      .map((line) => cells(line).at(-1))
    expect(signs).toEqual(['shorthand', '', '[not verified]', '[not verified]'])
  })

  test('gives the bounds of an inexact figure and its words', () => {
    const about = lines('unallocated').find((line) => line.includes('about,'))
    expect(about).toContain(',150,135,165,about,count,')
  })
})

describe('what the control chart and the plan say', () => {
  const figures = monthly([50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 50, 30])
  const lower = measure({ better: 'lower' })
  const targets = [target({ when: '2025-12-31', value: 20 })]
  const { progress } = judged({ figures, metric: lower, targets })

  test('is in three columns more of the CSV, and in the notes of the table', () => {
    const [header = '', ...rows] = chartCsv(figures, figureRemarks(progress)).trim().split('\n')
    expect(header.split(',').slice(-3)).toEqual(['variation', 'expected', 'target'])
    // From 50 on 31 August 2024 to 20 on 31 December 2025 are 487 days, to 30 September 2025 395: 50 - 30 x 395 / 487 = 25.667.
    expect(cells(rows.at(-1) ?? '').slice(-3)).toEqual(['Below the usual range.', '25.667', '20'])
    expect(figureTable(figures, lower, [], progress).at(-1)?.note).toBe(
      'Below the usual range. Expected by the plan: 25.7.',
    )
  })

  test('is not there without a chart', () => {
    expect(chartCsv(figures, figureRemarks(undefined)).split('\n')[0]?.endsWith('shorthand')).toBe(true)
  })
})
