import { MISSING_REASONS, QUALIFIERS, type Reading, toRange, toReading } from '../model/reading.ts'
import type { RowReader } from './rowReader.ts'

export interface ReadingCells {
  readonly value: string
  readonly lower: string
  readonly upper: string
  readonly qualifier: string
}

type Reader = RowReader<keyof ReadingCells>

const CHOICES = [...QUALIFIERS, ...MISSING_REASONS.map((why) => `missing:${why}` as const)]

/** The bounds are written for people: `readingFromCells` needs only the qualifier and the value, except for a range. */
export function readingToCells(reading: Reading): ReadingCells {
  const cell = (n: number | undefined) => (n === undefined ? '' : String(n))
  switch (reading.kind) {
    case 'exact':
      return { value: cell(reading.value), lower: '', upper: '', qualifier: 'exact' }
    case 'bounded':
      return {
        value: cell(reading.value),
        lower: cell(reading.lower?.at),
        upper: cell(reading.upper?.at),
        qualifier: reading.qualifier,
      }
    case 'missing':
      return { value: '', lower: '', upper: '', qualifier: `missing:${reading.why}` }
  }
}

/** Undefined when a cell is wrong or the bounds disagree with the qualifier; `read` then holds the issue. */
export function readingFromCells(cells: ReadingCells, read: Reader): Reading | undefined {
  const reading = readingOf(read)
  if (!reading) return undefined
  const expected = readingToCells(reading)
  for (const column of ['value', 'lower', 'upper'] as const) {
    const should = `should be ${expected[column] || 'empty'}, by the qualifier ${cells.qualifier}.`
    if (cells[column] !== expected[column]) return read.reject(column, `The column ${column} ${should}`)
  }
  return reading
}

function readingOf(read: Reader): Reading | undefined {
  const qualifier = read.choice('qualifier', CHOICES)
  if (qualifier === undefined) return undefined
  const why = MISSING_REASONS.find((reason) => qualifier === `missing:${reason}`)
  if (why) return { kind: 'missing', why }
  if (qualifier !== 'between')
    return valued(qualifier as Exclude<typeof qualifier, `missing:${string}`>, read)
  const [lower, upper] = [read.number('lower'), read.number('upper')]
  if (lower === undefined || upper === undefined) return undefined
  return toRange(lower, upper) ?? read.reject('lower', 'The range begins above its end.')
}

function valued(qualifier: Parameters<typeof toReading>[0], read: Reader): Reading | undefined {
  const value = read.number('value')
  return value === undefined ? undefined : toReading(qualifier, value)
}
