import type { Area } from '#domain/model/area.ts'
import { addDays, addMonths } from '#domain/model/day.ts'
import type { Definition, Metric } from '#domain/model/metric.ts'
import { type Period, toEdtf } from '#domain/model/period.ts'
import type { Reading } from '#domain/model/reading.ts'
import { medianText, shareText } from './exactNumbers.ts'
import type { Cell, PublishedFile } from './readRelease.ts'
import type { OfficialRow, SeriesRow } from './registry.ts'

/** The councils that resemble one, by its three-digit code. */
export type Neighbours = ReadonlyMap<string, readonly { readonly code: string; readonly name: string }[]>

interface Worked {
  readonly value: string
  readonly period: Period
  readonly working: string
  readonly row: string
}

/** The figures of a series for an area: cells of the file, shares and sums of cells, or the median of similar councils. */
export function workOut(
  series: SeriesRow,
  area: Area,
  file: PublishedFile,
  metric: Metric,
  neighbours: Neighbours,
): readonly OfficialRow[] {
  const definition = metric.definitions.find(({ id }) => id === series.definition)
  if (!definition) throw new Error(`definitions.csv has no row ${series.metric},${series.definition}`)
  return figuresOf(series, area, file, metric.decimals, neighbours)
    .filter(({ period }) => Number(period.end.slice(0, 4)) >= Number(series.from))
    .map(({ value, period, working, row }) => ({
      area: area.code,
      metric: series.metric,
      definition: series.definition,
      period: toEdtf(covered(period, definition)),
      value,
      working,
      file: file.name,
      row,
    }))
}

function figuresOf(
  series: SeriesRow,
  area: Area,
  file: PublishedFile,
  decimals: number,
  neighbours: Neighbours,
): readonly Worked[] {
  const wanted = series.only === '' || series.only.split(';').includes(area.oldCode)
  if (!wanted) return []
  switch (area.kind) {
    case 'council':
      return ofCouncil(series, [area.oldCode], file)
    case 'joint': {
      const together = ofCouncil(series, [area.oldCode], file)
      const parts = area.oldCode.split('/')
      return together.length > 0 || series.sum === '' ? together : ofCouncil(series, parts, file)
    }
    case 'nation':
      return series.compare === '' ? [] : ofCouncil(series, [area.oldCode], file)
    case 'group':
      return series.compare === '' ? [] : ofGroup(series, area, file, decimals, neighbours)
  }
}

/** The figures of one council, or of several added together, for the periods in which each of them has a figure. */
function ofCouncil(series: SeriesRow, codes: readonly string[], file: PublishedFile): readonly Worked[] {
  const columns = series.columns.split(';')
  const first = file.cellsOf(codes[0] ?? '', columns[0] ?? '')
  return first.flatMap((cell) => {
    const at = (column: string) =>
      codes.map((code) => file.cellsOf(code, column).find((c) => c.period.end === cell.period.end))
    const parts = columns.map(at)
    const whole = series.of === '' ? undefined : at(series.of)
    const cells = [...parts.flat(), ...(whole ?? [])]
    if (!cells.every((c) => c !== undefined)) return []
    const row = [...new Set(cells.map((c) => c.row))].join(' and ')
    const worked = { period: cell.period, row }
    if (codes.length === 1 && columns.length === 1 && !whole)
      return [{ ...worked, value: cell.text, working: '' }]
    const absent = cells.find(({ reading }) => reading.kind === 'missing')
    if (absent) return [{ ...worked, value: absent.text, working: 'a part of it is not published' }]
    const perCouncil = codes.map((_, index) => sum(parts.flatMap((column) => column[index] ?? [])))
    if (!whole) return [{ ...worked, value: String(total(perCouncil)), working: perCouncil.join(' + ') }]
    const wholes = whole.map((c) => sum(c ? [c] : []))
    if (total(wholes) === 0) return [{ ...worked, value: 'z', working: 'none were completed' }]
    const value = shareText(total(perCouncil), total(wholes))
    return [{ ...worked, value, working: `${perCouncil.join(' + ')} of ${wholes.join(' + ')}` }]
  })
}

/** The median of those similar councils that have a figure; those that have none are named. */
function ofGroup(
  series: SeriesRow,
  area: Area,
  file: PublishedFile,
  decimals: number,
  neighbours: Neighbours,
): readonly Worked[] {
  const members = (neighbours.get(area.oldCode) ?? []).map(({ code, name }) => ({
    name,
    figures: ofCouncil(series, [code], file),
  }))
  const periods = new Map(
    members.flatMap(({ figures }) => figures.map(({ period }) => [period.end, period] as const)),
  )
  return [...periods.values()].flatMap((period) => {
    const values = members.map(({ name, figures }) => ({
      name,
      value: figures.find((f) => f.period.end === period.end)?.value ?? '',
    }))
    const published = values.filter(({ value }) => /^\d/u.test(value))
    const without = values.filter(({ value }) => !/^\d/u.test(value)).map(({ name }) => name)
    if (published.length === 0) return []
    const value = medianText(
      published.map((v) => v.value),
      decimals,
    )
    const working = `median of ${published.length}${without.length > 0 ? `, without ${without.join(', ')}` : ''}`
    return [{ value, period, working, row: '' }]
  })
}

function sum(cells: readonly (Cell | undefined)[]): number {
  return total(cells.map((cell) => exact(cell?.reading)))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function exact(reading: Reading | undefined): number {
  if (reading?.kind !== 'exact') throw new Error('A figure is added up that is not an exact number.')
  return reading.value
}

/** What a figure covers. A file may name a year by its last day only. */
function covered(period: Period, { periodType }: Definition): Period {
  if (periodType !== 'year' || period.precision !== 'day') return period
  const start = addDays(addMonths(period.end, -12), 1)
  return { start, end: period.end, precision: 'span', approximate: false }
}
