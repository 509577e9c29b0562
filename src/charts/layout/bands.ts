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
  /** Empty where there is no room. */
  readonly label: string
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
export const BAND_INSET = 6

/** Length of a notice whose end is in no source. px */
const NOTICE_LENGTH = 196

const startOf = ({ period: { from } }: State) => from?.start ?? ''
/** Where a state ends in a month, the next may begin in that month. */
const endOf = ({ period: { to } }: State) => to?.start ?? '9999'

/** Rows for each kind of state that an area has, whatever dates are shown. Two states of a kind at one time take two rows. */
export function layoutBands(
  states: readonly State[],
  extent: Extent,
  x: Scale,
  bounds: readonly [left: number, right: number],
): BandLayout {
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
  return { rows, placed }
}

function place(
  state: State,
  row: number,
  extent: Extent,
  x: Scale,
  [first, last]: readonly [left: number, right: number],
): readonly PlacedBand[] {
  const { from, to } = state.period
  if ((from && from.start > extent.end) || (to && to.end < extent.start)) return []
  const at = (day: Day) => Math.min(Math.max(x(toDayNumber(day)), first), last)
  const left = from ? at(from.start) : first
  const end = state.kind === 'finance' ? Math.min(last, left + NOTICE_LENGTH) : last
  const right = Math.max(to ? at(to.end) : end, left + 2)
  const room = right - left - 2 * BAND_INSET
  const label = stateWords(state).find((text) => textWidth(text, BAND_TEXT, true) * WIDE_FACE <= room) ?? ''
  return [{ state, row, left, right, open: to === undefined, label }]
}
