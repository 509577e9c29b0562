import { cellOf, type SkimmedRows } from '../read/skimmedRows.ts'
import { firstFilled, type KeepCounts, type KeepKeys, yearOf } from './filterColumns.ts'

/** Counts the areas, years and measures of rows as they go by, and numbers the first two. */
export interface KeepCounter {
  see(cells: readonly string[]): void
  /** As `see`, for a row by its number. */
  skim(rows: SkimmedRows, row: number): void
  /** Number of the area of the row seen last, in the order in which areas came. */
  lastArea(): number
  lastYear(): number
  counts(): KeepCounts
}

interface Tally {
  readonly id: string
  name: string
  lines: number
  readonly number: number
  /** What came after it the last time: files go through their areas in the same order again and again. */
  next?: Tally
}

/** More different measures than this are not names but texts. */
const MOST_MEASURES = 2000

export function keepCounter(keys: KeepKeys): KeepCounter {
  const areas = newIndex()
  const years = newIndex()
  const measures = newIndex()
  let lines = 0
  let [area, year, measure]: (Tally | undefined)[] = []
  let lastTime = ''
  const see = (cells: readonly string[]) => {
    lines += 1
    const id = firstFilled(cells, keys.area)
    if (area?.id !== id) area = after(area, id, areas)
    if (area.name === '') area.name = firstFilled(cells, keys.areaName)
    area.lines += 1
    const time = keys.year === -1 ? '' : (cells[keys.year] ?? '')
    if (!year || time !== lastTime) year = years.of(yearOf(time))
    lastTime = time
    year.lines += 1
    if (keys.measure === -1) return
    const name = cells[keys.measure] ?? ''
    if (measure?.id !== name) measure = measures.size() < MOST_MEASURES ? measures.of(name) : undefined
    if (measure) measure.lines += 1
  }
  const looked = new Set([...keys.area, ...keys.areaName, keys.year, keys.measure].filter((at) => at !== -1))
  const columns = [...looked]
  /** The cells of one row that are looked at, each in its column. */
  const cells: string[] = []
  return {
    see,
    skim: (rows, row) => {
      for (const column of columns) cells[column] = cellOf(rows, row, column)
      see(cells)
    },
    lastArea: () => area?.number ?? -1,
    lastYear: () => year?.number ?? -1,
    counts: () => ({
      areas: new Map(areas.all().map(({ id, name, lines: n }) => [id, { name, lines: n }])),
      years: new Map(years.all().map(({ id, lines: n }) => [id, n])),
      measures: new Map(measures.all().map(({ id, lines: n }) => [id, n])),
      lines,
    }),
  }
}

/** A comparison costs less than a look-up. */
function after(before: Tally | undefined, id: string, index: Index): Tally {
  if (before?.next?.id === id) return before.next
  const tally = index.of(id)
  if (before) before.next = tally
  return tally
}

type Index = ReturnType<typeof newIndex>

function newIndex() {
  const tallies = new Map<string, Tally>()
  return {
    of: (id: string): Tally => {
      const known = tallies.get(id)
      if (known) return known
      const tally: Tally = { id, name: '', lines: 0, number: tallies.size }
      tallies.set(id, tally)
      return tally
    },
    size: () => tallies.size,
    all: () => [...tallies.values()],
  }
}
