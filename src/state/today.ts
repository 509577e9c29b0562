import { type Day, fromDayNumber } from '#domain/model/day.ts'

const MS_PER_DAY = 86_400_000

/** The day by the world's clock: the same everywhere at one moment. */
export function todaysDay(now = Date.now()): Day {
  return fromDayNumber(Math.floor(now / MS_PER_DAY))
}
