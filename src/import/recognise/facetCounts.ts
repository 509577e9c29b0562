import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { ImportColumn, KeepChoice, KeepChoices } from '../importReading.ts'
import type { TableRow } from '../read/table.ts'
import { type FilterColumns, firstFilled, MOST_FIGURES, yearOf } from './filterColumns.ts'
import { normaliseName } from './names.ts'

export interface FacetCounts {
  readonly areas: ReadonlyMap<string, { readonly name: string; readonly rows: number }>
  readonly years: ReadonlyMap<string, number>
  readonly measures: ReadonlyMap<string, number>
  readonly rows: number
  /** The columns and the header line that were counted by. */
  readonly columns: FilterColumns
  readonly headerLine: number
}

export interface FacetCounter {
  /** Rows up to the header, and blank ones, are not counted. */
  count(row: TableRow): void
  counts(): FacetCounts
}

interface Tally {
  readonly id: string
  name: string
  rows: number
  /** The area that followed the last time. Files repeat the order of their areas, and comparing is cheaper than a look-up. */
  next?: Tally
}

/** A column with more different names than this holds texts, not measures. */
const MOST_MEASURES = 2000

export function facetCounter(columns: FilterColumns, headerLine: number): FacetCounter {
  const areas = new Map<string, Tally>()
  const years = new Map<string, Tally>()
  const measures = new Map<string, Tally>()
  let rows = 0
  let area: Tally | undefined
  let year: Tally | undefined
  let lastTime = ''
  const countMeasure = (id: string) => {
    if (measures.has(id) || measures.size < MOST_MEASURES) tallyOf(measures, id).rows += 1
  }
  return {
    count: ({ line, cells }) => {
      if (line <= headerLine || (cells.length === 1 && cells[0] === '')) return
      rows += 1
      const id = firstFilled(cells, columns.area)
      if (area?.id !== id) area = tallyAfter(area, id, areas)
      if (area.name === '') area.name = firstFilled(cells, columns.areaName)
      area.rows += 1
      const time = columns.year === -1 ? '' : (cells[columns.year] ?? '')
      if (!year || time !== lastTime) year = tallyOf(years, yearOf(time))
      lastTime = time
      year.rows += 1
      if (columns.measure !== -1) countMeasure(cells[columns.measure] ?? '')
    },
    counts: () => ({
      areas: new Map([...areas].map(([id, { name, rows: n }]) => [id, { name, rows: n }])),
      years: new Map([...years].map(([id, { rows: n }]) => [id, n])),
      measures: new Map([...measures].map(([id, { rows: n }]) => [id, n])),
      rows,
      columns,
      headerLine,
    }),
  }
}

function tallyAfter(before: Tally | undefined, id: string, tallies: Map<string, Tally>): Tally {
  if (before?.next?.id === id) return before.next
  const tally = tallyOf(tallies, id)
  if (before) before.next = tally
  return tally
}

function tallyOf(tallies: Map<string, Tally>, id: string): Tally {
  const known = tallies.get(id)
  if (known) return known
  const tally: Tally = { id, name: '', rows: 0 }
  tallies.set(id, tally)
  return tally
}

export function keepChoices(
  counts: FacetCounts,
  columns: readonly ImportColumn[],
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
): KeepChoices {
  const known = new Set(dataset.areas.flatMap((a) => [a.code, a.name, a.slug].map(normaliseName)))
  const metrics = new Set(dataset.metrics.flatMap((m) => [m.id, m.title, m.shortTitle].map(normaliseName)))
  const wide = columns.filter(isMeasure).map(({ id, header, target }): KeepChoice => {
    return { id, label: header, lines: counts.rows, known: target.kind !== 'leave-out' }
  })
  const long = [...counts.measures].map(([id, lines]) => ({
    id,
    label: cleanText(id),
    lines,
    known: metrics.has(normaliseName(id)),
  }))
  return {
    areas: [...counts.areas].map(([id, { name, rows }]) => ({
      id,
      label: cleanText(name) || cleanText(id),
      lines: rows,
      known: known.has(normaliseName(id)) || known.has(normaliseName(name)),
    })),
    measures: long.length > 0 ? long : wide,
    years: [...counts.years]
      .map(([id, lines]) => ({ id, label: id, lines, known: true }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    most: MOST_FIGURES,
  }
}

function isMeasure({ target, suggestions }: ImportColumn): boolean {
  if (target.kind === 'metric' || target.kind === 'new-metric') return true
  return target.kind === 'leave-out' && suggestions.some((s) => s.target.kind === 'new-metric')
}
