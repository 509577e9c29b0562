import type { Keep, Quotes } from '../importOptions.ts'
import { keepCounter } from '../recognise/facetCounts.ts'
import {
  firstFilled,
  type KeepCounts,
  type KeepKeys,
  keeps,
  MOST_FIGURES,
  yearOf,
} from '../recognise/filterColumns.ts'
import { parseRecords, type Records, recordParser } from './recordParser.ts'
import type { BigSheet } from './sheet.ts'
import { isNothing, type SkimmedRows } from './skimmedRows.ts'
import type { TableRow } from './table.ts'

/** A stretch of the file's text, whole records of it, and what each of its lines is of. */
interface Stretch {
  readonly text: string
  readonly firstLine: number
  readonly oneLineEach: boolean
  /** Numbers of the area and of the year of each record. */
  readonly areas: Uint32Array
  readonly years: Uint16Array
}

/**
 * A file too long to be held as cells: its text, which is a fifth of the size, and two numbers a line. The lines that are kept are
 * cut out of the text by these numbers and parsed again.
 */
export interface BigStore {
  add(records: Records): void
  addSkimmed(rows: SkimmedRows): void
  sheet(): BigSheet
}

/**
 * @param keys which columns say where and when, as the first lines of the file had it
 * @param headerLine lines up to it are no figures
 */
export function bigStore(delimiter: string, quotes: Quotes, keys: KeepKeys, headerLine: number): BigStore {
  const stretches: Stretch[] = []
  const counter = keepCounter(keys)
  const [areas, years] = [new Map<string, number>(), new Map<string, number>()]
  const readAgain = function* (): Generator<TableRow> {
    for (const stretch of stretches)
      yield* recordParser(delimiter, stretch.firstLine, quotes).push(stretch.text, true).rows
  }
  const newStretch = (text: string, firstLine: number, oneLineEach: boolean, count: number) => {
    const [ofAreas, ofYears] = [new Uint32Array(count), new Uint16Array(count)]
    const stretch: Stretch = { text, firstLine, oneLineEach, areas: ofAreas, years: ofYears }
    stretches.push(stretch)
    return stretch
  }
  /** Numbers begin at 1: 0 is a line above the header, or a blank one at the end. */
  const number = (stretch: Stretch, index: number) => {
    stretch.areas[index] = counter.lastArea() + 1
    stretch.years[index] = counter.lastYear() + 1
  }
  const same = (other: KeepKeys, line: number) =>
    line === headerLine && JSON.stringify(other) === JSON.stringify(keys)
  return {
    add: ({ rows, text, firstLine, oneLineEach, issues }) => {
      const stretch = newStretch(text, firstLine, oneLineEach && issues.length === 0, rows.length)
      for (let index = 0; index < rows.length; index++) {
        const { line, cells } = rows[index] as TableRow
        if (line <= headerLine || (cells.length === 1 && cells[0] === '')) continue
        counter.see(cells)
        number(stretch, index)
      }
    },
    addSkimmed: (rows) => {
      const { text, firstLine, count } = rows
      const stretch = newStretch(text, firstLine, true, count)
      for (let index = 0; index < count; index++) {
        if (firstLine + index <= headerLine || isNothing(rows, index)) continue
        counter.skim(rows, index)
        number(stretch, index)
      }
    },
    sheet: () => {
      const counted = counter.counts()
      for (const id of counted.areas.keys()) areas.set(id, areas.size + 1)
      for (const id of counted.years.keys()) years.set(id, years.size + 1)
      return {
        lines: counted.lines,
        counts: (other, line) => (same(other, line) ? counted : countAgain(readAgain(), other, line)),
        rows: (other, keep, line) => {
          if (!same(other, line)) return upToMost([readAgain()], kept(other, keep, line))
          const wanted = { areas: numbersOf(keep.areas, areas), years: numbersOf(keep.years, years) }
          const pieces = function* () {
            for (const stretch of stretches) yield cutOut(stretch, wanted, delimiter, quotes)
          }
          return upToMost(pieces(), kept(keys, keep, headerLine))
        },
      }
    },
  }
}

/** The rows that pass, and one more than can be kept where there are more: they would fill the memory only to be refused. */
function upToMost(
  pieces: Iterable<Iterable<TableRow>>,
  passes: (row: TableRow) => boolean,
): readonly TableRow[] {
  const rows: TableRow[] = []
  for (const piece of pieces)
    for (const row of piece) {
      if (!passes(row)) continue
      rows.push(row)
      if (rows.length > MOST_FIGURES) return rows
    }
  return rows
}

function numbersOf(ids: readonly string[], numbers: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(ids.flatMap((id) => numbers.get(id) ?? []))
}

function kept(keys: KeepKeys, keep: Keep, headerLine: number): (row: TableRow) => boolean {
  const keepsCells = keeps(keep, keys)
  return ({ line, cells }) => line > headerLine && keepsCells(cells)
}

interface Wanted {
  readonly areas: ReadonlySet<number>
  readonly years: ReadonlySet<number>
}

/** The wanted records of a stretch. Where a record runs over several lines the whole stretch is read, and sorted out after. */
function cutOut(stretch: Stretch, wanted: Wanted, delimiter: string, quotes: Quotes): readonly TableRow[] {
  const { text, firstLine, areas, years } = stretch
  const indexes: number[] = []
  for (let index = 0; index < areas.length; index++)
    if (wanted.areas.has(areas[index] ?? 0) && wanted.years.has(years[index] ?? 0)) indexes.push(index)
  if (indexes.length === 0) return []
  if (!stretch.oneLineEach) return recordParser(delimiter, firstLine, quotes).push(text, true).rows
  const parts: string[] = []
  let [index, from] = [0, 0]
  for (const next of indexes) {
    while (index < next) {
      from = text.indexOf('\n', from) + 1
      index += 1
    }
    const end = text.indexOf('\n', from)
    parts.push(text.slice(from, end === -1 ? text.length : end))
  }
  const { data } = parseRecords(parts.join('\n'), delimiter, true, quotes)
  return data.map((cells, at) => ({ line: firstLine + (indexes[at] ?? 0), cells }))
}

function countAgain(rows: Iterable<TableRow>, keys: KeepKeys, headerLine: number): KeepCounts {
  const counter = keepCounter(keys)
  for (const { line, cells } of rows)
    if (line > headerLine && (firstFilled(cells, keys.area) !== '' || yearOf(cells[keys.year] ?? '') !== ''))
      counter.see(cells)
  return counter.counts()
}
