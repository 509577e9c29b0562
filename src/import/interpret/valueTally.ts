import { withoutMarks } from '../values/marks.ts'

/** What the cells of one group look like, counted once before any of them is read. */
export interface ValueTally {
  dashes: number
  /** Samples of numbers above 0 and up to 1 without a per cent sign, and how many there are. */
  fractions: string[]
  fractionCount: number
  /** The first numbers that are not fractions. */
  others: number[]
  over100: string[]
  /** Samples with a point and decimals. */
  decimals: string[]
  /** Whether every number with a point has exactly three digits behind it, as thousands have on the Continent. */
  threes: boolean
  /** Samples in which a comma can only be the decimal one, and others in which it may be. */
  decimalCommas: string[]
  commas: string[]
  largest: { size: number; cell: string }
  count: number
}

export function newTally(): ValueTally {
  return {
    dashes: 0,
    fractions: [],
    fractionCount: 0,
    others: [],
    over100: [],
    decimals: [],
    threes: true,
    decimalCommas: [],
    commas: [],
    largest: { size: 0, cell: '' },
    count: 0,
  }
}

const DASH = /^[-‐‑‒–—−]$/u
const MOST_OTHERS = 2000
/** `284,5`, `12,50`, `0,125`, `1.024,5`, `1.250.000`: no thousands are written so here. */
const DECIMAL_COMMA =
  /^[<>~£ -]*(?:0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?: ?(?:%|m|k|bn))?$/u
const COMMA = /^[<>~£ -]*\d{1,3}(?:,\d{3})+\b/u

export function tallyCell(tally: ValueTally, written: string): void {
  if (written === '') return
  if (DASH.test(written)) {
    tally.dashes += 1
    return
  }
  const cell = withoutMarks(written).text
  if (DECIMAL_COMMA.test(cell)) addSample(tally.decimalCommas, cell)
  else if (COMMA.test(cell)) addSample(tally.commas, cell)
  // "1/5" and "1 in 5" are no numbers.
  if (/\d\s*(?:\/|in|of|out of)\s*\d/iu.test(cell)) return
  const value = Number.parseFloat(cell.replace(/^[£~<>]+/u, '').replaceAll(',', ''))
  if (Number.isNaN(value)) return
  tally.count += 1
  if (/^\d+\.\d+$/u.test(cell) && !Number.isInteger(value)) addSample(tally.decimals, cell)
  if (/^\d+\.(?!\d{3}$)\d+$/u.test(cell)) tally.threes = false
  if (value > tally.largest.size) tally.largest = { size: value, cell }
  if (value > 0 && value <= 1 && !/%|per ?cent/iu.test(cell)) {
    tally.fractionCount += 1
    addSample(tally.fractions, cell)
  } else if (value !== 0 && tally.others.length < MOST_OTHERS) tally.others.push(value)
  if (value > 100) addSample(tally.over100, cell)
}

function addSample(samples: string[], cell: string): void {
  if (samples.length < 3 && !samples.includes(cell)) samples.push(cell)
}
