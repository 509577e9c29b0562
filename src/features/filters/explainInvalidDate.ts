import { periodAmbiguity } from '#domain/model/ambiguousPeriod.ts'
import { MONTH_NAMES, monthName } from '#domain/model/calendar.ts'
import { daysInMonth } from '#domain/model/day.ts'
import { parseTypedPeriod, plainPeriod } from '#domain/model/typedPeriod.ts'

const EXAMPLES = 'Type it like Oct 2019, 10/2019, 2019-10 or 31/10/2019.'

/** A typed day, month and year, which the calendar need not have. */
interface Parts {
  readonly day: number | undefined
  readonly month: number
  readonly year: number | undefined
}

function monthNumber(name: string): number {
  return name.length < 3
    ? 0
    : MONTH_NAMES.findIndex((month) => month.startsWith(name.replace(/^sept$/u, 'sep'))) + 1
}

/** Undefined when the text does not look like a date. */
function partsOf(plain: string): Parts | undefined {
  const [, d, m, y] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/u.exec(plain) ?? []
  if (m && y) return { day: d === undefined ? undefined : Number(d), month: Number(m), year: Number(y) }
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u.exec(plain) ?? []
  if (isoYear && isoMonth)
    return {
      day: isoDay === undefined ? undefined : Number(isoDay),
      month: Number(isoMonth),
      year: Number(isoYear),
    }
  const [, before, name = '', after] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?(?:[ -](\d{4}))?$/u.exec(plain) ?? []
  const month = monthNumber(name)
  if (month === 0) return undefined
  return {
    day: before === undefined ? undefined : Number(before),
    month,
    year: after === undefined ? undefined : Number(after),
  }
}

function outsideCalendar({ day, month, year }: Parts): string | undefined {
  if (month < 1 || month > 12) {
    const turned = day !== undefined && day >= 1 && day <= 12 && month <= 31 && year !== undefined
    return turned
      ? `There is no month ${month}. The day comes first, as in ${month}/${day}/${year}.`
      : `There is no month ${month}.`
  }
  if (day === undefined) return undefined
  // Without a year, 29 February is allowed here: only its year is missing.
  if (day >= 1 && day <= daysInMonth(year ?? 2000, month)) return undefined
  const leapDay = day === 29 && month === 2 && year !== undefined
  return `There is no ${day} ${monthName(month)}${leapDay ? ` ${year}` : ''}.`
}

function twoMeanings(plain: string): string | undefined {
  const [, first = '', second = ''] = /^(\d{4})-?(\d{2})$/u.exec(plain) ?? []
  if (first && periodAmbiguity(plain) === 'six-digits')
    return `This could be a month or a year. Type ${monthName(Number(second), 'short')} ${first}, or ${first}/${second}.`
  const [, quarter, year] = /^q([1-4]) ?(\d{4})$/u.exec(plain) ?? []
  if (quarter && year)
    return `This could be a calendar or a financial quarter. Type its first month, or Q${quarter} ${year}-${String(Number(year) + 1).slice(2)}.`
  const winter = /^winter (\d{4})$/u.exec(plain)?.[1]
  if (winter) return `A winter has two years. Type winter ${winter}-${String(Number(winter) + 1).slice(2)}.`
  return undefined
}

function yearProblem(plain: string, parts: Parts | undefined): string | undefined {
  if (parts && parts.year === undefined)
    return `Add the year, as in ${parts.day ? `${parts.day} ` : ''}${monthName(parts.month, 'short')} 2019.`
  if (/^(?:\d{1,2}[/.-]){1,2}\d{2}$/u.test(plain) || /^[a-z]{3,9} \d{2}$/u.test(plain))
    return 'Type the year in full, as in 2019.'
  const year = parts?.year ?? (/^\d{4}$/u.test(plain) ? Number(plain) : undefined)
  return year !== undefined && (year < 1900 || year > 2199)
    ? 'The year must be from 1900 to 2199.'
    : undefined
}

/** Why a typed text is not a valid date, and how to fix it. Undefined for a valid date and for an empty text. */
export function explainInvalidDate(text: string): string | undefined {
  const plain = plainPeriod(text)
  if (text.trim() === '' || parseTypedPeriod(text)) return undefined
  const parts = partsOf(plain)
  const why = (parts && outsideCalendar(parts)) ?? twoMeanings(plain) ?? yearProblem(plain, parts)
  return why ?? `Not a date we can read. ${EXAMPLES}`
}
