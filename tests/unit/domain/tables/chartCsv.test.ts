import { describe, expect, test } from 'vitest'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { curatedFigures } from '../../../support/curated.ts'
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
