import { toDayNumber } from './day.ts'
import type { Unit } from './metric.ts'
import { type Basis, type Period, toEdtf } from './period.ts'
import { type Reading, sameReading } from './reading.ts'

/** `derived`: worked out from other figures by the compilers; the note gives the formula. */
export const OBSERVATION_STATUSES = ['reported', 'planned', 'derived'] as const
type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]

/** How much of the source its compilers read: an excerpt may leave out what the rest of the text says of the figure. */
export const CHECKED = ['excerpt', 'text'] as const

/** `curated`: published. `added`: put into the data package by its publisher. `user`: kept in this browser only. */
export type Layer = 'curated' | 'added' | 'user'

/** One figure from one source. The same figure in two sources is two observations. */
export interface Observation {
  readonly area: string
  readonly metric: string
  /** Which of the metric's definitions was counted; empty when the metric has one only. */
  readonly definition: string
  readonly period: Period
  readonly basis: Basis
  readonly reading: Reading
  readonly unit: Unit
  /** The source's own words for the figure. */
  readonly asStated: string
  /** The source's own words for the date. */
  readonly dateAsStated: string
  readonly status: ObservationStatus
  /** A source's id; for a person's own figures, whatever they wrote. */
  readonly source: string
  /** Where in the source: `p24` is its 24th non-empty line. */
  readonly locator: string
  /** Whom the source credits with the figure. */
  readonly attribution: string
  readonly note: string
  /** When a forecast was made, where several of one period were made at different times. */
  readonly asOf?: Period | undefined
  readonly checked?: (typeof CHECKED)[number] | undefined
  /** Id of the milestone that the source ties the figure to: "when I arrived". */
  readonly atMilestone?: string | undefined
  /** In a data set as known on an earlier day: the edition that an official value is taken from. */
  readonly edition?: number | undefined
  readonly layer: Layer
}

/** Two observations with the same key claim to be the same figure from the same source. */
export function naturalKey(o: Observation): string {
  const { start, end } = o.period
  const made = o.asOf ? [toEdtf(o.asOf)] : []
  return JSON.stringify([
    o.area,
    o.metric,
    o.definition,
    start,
    end,
    o.status === 'derived',
    o.source,
    ...made,
  ])
}

export function sameFigure(a: Observation, b: Observation): boolean {
  return a.note === b.note && sameReading(a.reading, b.reading)
}

/** Of several with the same natural key the last is kept, in the first one's place. */
export function dedupeByKey(observations: readonly Observation[]): readonly Observation[] {
  return [...new Map(observations.map((o) => [naturalKey(o), o])).values()]
}

/** Day number, may be a half: the middle of the period or, for a figure counted over the period, its end. */
export function drawnDay(o: Observation): number {
  const end = toDayNumber(o.period.end)
  return o.basis === 'over' ? end : (toDayNumber(o.period.start) + end) / 2
}
