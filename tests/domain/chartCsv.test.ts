import { describe, expect, test } from 'vitest'
import { chartCsv } from '#domain/chartCsv.ts'
import { curatedFigures } from '../support/curated.ts'

const lines = (metric: string) => chartCsv(curatedFigures(metric)).trim().split('\n')
const cells = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)

describe('the CSV of a chart', () => {
  test('has the columns of the data package and the standard signs', () => {
    expect(lines('unallocated')[0]).toBe(
      'area,metric,definition,period,basis,value,lower,upper,qualifier,unit,as_stated,date_as_stated,status,source,locator,attribution,note,shorthand',
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

  test('gives the bounds of an inexact figure and its words', () => {
    const about = lines('unallocated').find((line) => line.includes('about,'))
    expect(about).toContain(',150,135,165,about,count,')
  })
})
