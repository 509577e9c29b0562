import { type Day, toDayNumber } from '#domain/model/day.ts'
import { STATE_KINDS, type State } from '#domain/model/state.ts'
import { stateWords } from '#domain/phrasing/stateWords.ts'
import type { Extent } from '#domain/reasoning/range.ts'
import type { Scale } from '../scale.ts'
import { textWidth, WIDE_FACE } from './textWidth.ts'

/** What held over a time, drawn below the time axis. px */
export interface PlacedBand {
  readonly state: State
  /** 0 is the row next to the axis. */
  readonly row: number
  readonly left: number
  readonly right: number
  /** True where no source gives the end, so that it is drawn soft. */
  readonly open: boolean
  /** Inside the band, or beside it where the band is too short. Empty where neither has room. */
  readonly label: string
  /** Where the label begins. px */
  readonly labelX: number
}

export interface BandLayout {
  readonly rows: number
  readonly placed: readonly PlacedBand[]
}

export const BAND_HEIGHT = 16
/** From one row to the next. px */
export const BAND_STEP = 18
export const BAND_TEXT = 11.25
/** From the end of a band to its words. px */
const BAND_INSET = 6

/** Length of a notice whose end is in no source. px */
const NOTICE_LENGTH = 196

type Bounds = readonly [left: number, right: number]

const startOf = ({ period: { from } }: State) => from?.start ?? ''
/** Where a state ends in a month, the next may begin in that month. */
const endOf = ({ period: { to } }: State) => to?.start ?? '9999'

/** Rows for each kind of state that an area has, whatever dates are shown. Two states of a kind at one time take two rows. */
export function layoutBands(states: readonly State[], extent: Extent, x: Scale, bounds: Bounds): BandLayout {
  const ordered = states.toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id))
  let rows = 0
  const placed = STATE_KINDS.flatMap((kind) => {
    const first = rows
    const ends: string[] = []
    const bands = ordered.flatMap((state) => {
      if (state.kind !== kind) return []
      const free = ends.findIndex((end) => end <= startOf(state))
      const row = free === -1 ? ends.length : free
      ends[row] = endOf(state)
      return place(state, first + row, extent, x, bounds)
    })
    rows += ends.length
    return bands
  })
  return { rows, placed: labelBeside(placed, bounds) }
}

const lengthOf = (text: string) => textWidth(text, BAND_TEXT, true) * WIDE_FACE

/** Labels the bands that are too short for their words, in the free space of their row: after the band, or else before it. */
function labelBeside(placed: readonly PlacedBand[], [first, last]: Bounds): readonly PlacedBand[] {
  const labelled = [...placed]
  for (const [index, band] of placed.entries()) {
    if (band.label !== '') continue
    const row = labelled.filter((other) => other.row === band.row)
    const texts = row.filter(({ label }) => label !== '')
    const begins = [...row.map(({ left }) => left), ...texts.map(({ labelX }) => labelX)]
    const ends = [
      ...row.map(({ right }) => right),
      ...texts.map(({ label, labelX }) => labelX + lengthOf(label)),
    ]
    const after = Math.min(last, ...begins.filter((px) => px >= band.right))
    const before = Math.max(first, ...ends.filter((px) => px <= band.left))
    const [beside] = stateWords(band.state).flatMap((label) => {
      const length = lengthOf(label) + BAND_INSET
      if (band.right + length + BAND_INSET <= after) return [{ label, labelX: band.right + BAND_INSET }]
      if (band.left - length - BAND_INSET >= before) return [{ label, labelX: band.left - length }]
      return []
    })
    labelled[index] = { ...band, ...beside }
  }
  return labelled
}

function place(
  state: State,
  row: number,
  extent: Extent,
  x: Scale,
  [first, last]: Bounds,
): readonly PlacedBand[] {
  const { from, to } = state.period
  if ((from && from.start > extent.end) || (to && to.end < extent.start)) return []
  const at = (day: Day) => Math.min(Math.max(x(toDayNumber(day)), first), last)
  const left = from ? at(from.start) : first
  const end = state.kind === 'finance' ? Math.min(last, left + NOTICE_LENGTH) : last
  const right = Math.max(to ? at(to.end) : end, left + 2)
  const room = right - left - 2 * BAND_INSET
  const label = stateWords(state).find((text) => lengthOf(text) <= room) ?? ''
  return [{ state, row, left, right, open: to === undefined, label, labelX: left + BAND_INSET }]
}
