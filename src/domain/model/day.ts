/** A calendar day as ISO 8601 text, `YYYY-MM-DD`. Never a local-time `Date`: a day is the same day in every time zone. */
export type Day = `${number}-${number}-${number}`

const MS_PER_DAY = 86_400_000
const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day as written, or undefined where the calendar has no such day (31 April, 29 February 2019). */
export function parseDay(text: string): Day | undefined {
  const parts = DAY_FORM.exec(text)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as Day) : undefined
}

/** @param month 1 to 12; the caller checks that the day exists */
export function toDay(year: number, month: number, day: number): Day {
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day
}

/** Days since 1 January 1970: the time axis of every chart. Whole numbers, exact for any calendar day. */
export function toDayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
}

export function fromDayNumber(dayNumber: number): Day {
  return new Date(Math.round(dayNumber) * MS_PER_DAY).toISOString().slice(0, 10) as Day
}

/** Today in UTC, so that it is the same day everywhere at one moment. */
export function todaysDay(now = Date.now()): Day {
  return fromDayNumber(Math.floor(now / MS_PER_DAY))
}

export function splitDay(day: Day): readonly [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day `months` later (or earlier, when negative), clamped to the month's end: 31 March less one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = splitDay(day)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return toDay(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days)
}
