import { periodAmbiguity } from '#domain/model/ambiguousPeriod.ts'
import { MONTH_NAMES } from '#domain/model/calendar.ts'
import { quoteCell } from '#domain/model/cleanText.ts'
import { daysInMonth } from '#domain/model/day.ts'
import { plainPeriod } from '#domain/model/typedPeriod.ts'
import { capitalised } from '#domain/phrasing/words.ts'
import { narrowColumn, type ReadingProblem } from './readingProblem.ts'

const WRITE_IT = 'Write it like Oct 2019, 31/10/2019 (day first), 2019 or 2019/20.'
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u
const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{2})$/u

export function periodProblem(typed: string): ReadingProblem {
  const plain = plainPeriod(typed)
  const cell = quoteCell(typed)
  if (plain === '')
    return typed.trim() === ''
      ? unreadable('There is no date on this line.', WRITE_IT)
      : unreadable(`${cell} is too long to be a date.`, WRITE_IT)
  if (/^#{2,}$/u.test(plain)) {
    const { code, suggestion } = narrowColumn(typed)
    const message = `${cell} is not a date: the column was too narrow when the spreadsheet saved it.`
    return { code, message, suggestion }
  }
  return (
    otherProblem(plain, cell) ??
    dayProblem(plain, cell) ??
    wordProblem(plain, cell) ??
    unreadable(`${cell} is not a date.`, WRITE_IT)
  )
}

function otherProblem(plain: string, cell: string): ReadingProblem | undefined {
  if (/\bweek\b|\bwk\b|^w\/?[ce]\b|^\d{4}-?w\d/u.test(plain))
    return {
      code: 'period-week',
      message: `${cell} is a week without its days.`,
      suggestion: 'Write its first and last day: 2020-03-30/2020-04-05.',
    }
  if (/\d:\d{2}/u.test(plain))
    return {
      code: 'period-time',
      message: `${cell} is a time in another time zone, so its day is not certain.`,
      suggestion: 'Write the day alone: 31/03/2020.',
    }
  return undefined
}

function unreadable(message: string, suggestion: string): ReadingProblem {
  return { code: 'period-unreadable', message, suggestion }
}

function dayProblem(plain: string, cell: string): ReadingProblem | undefined {
  const [, day = '', mark = '', month = '', short = ''] = SHORT_YEAR.exec(plain) ?? []
  if (short !== '')
    return {
      code: 'period-ambiguous',
      message: `The year of ${cell} has only two digits.`,
      suggestion: `Write the year in full: ${day}${mark}${month}${mark}20${short}`,
    }
  const british = DAY_FIRST.exec(plain)
  const iso = YEAR_FIRST.exec(plain)
  if (british) return noSuchDay(Number(british[1]), Number(british[2]), Number(british[3]), cell)
  return iso ? noSuchDay(Number(iso[3]), Number(iso[2]), Number(iso[1]), cell) : undefined
}

function noSuchDay(day: number, month: number, year: number, cell: string): ReadingProblem {
  if (month > 12 && day >= 1 && day <= 12 && month <= 31)
    return {
      code: 'period-month-first',
      message: `${cell} seems to have the month first, but dates here start with the day.`,
      suggestion: `If it is day ${month} of month ${day}, write ${dayWords(month, day, year)}.`,
    }
  const noMonth = month > 12 || month === 0
  const noDay = day > 31 || day === 0
  if (noMonth || noDay) {
    const wrong = [
      ...(noDay ? [`no ${ordinal(day)} day`] : []),
      ...(noMonth ? [`no ${ordinal(month)} month`] : []),
    ]
    const real = within(month, 12)
    const nearest = dayWords(within(day, daysInMonth(year, real)), real, year)
    return unreadable(
      `There is ${wrong.join(' and ')}: ${cell}.`,
      `Write the day, the month and the year, like ${nearest}.`,
    )
  }
  const last = daysInMonth(year, month)
  const name = capitalised(MONTH_NAMES[month - 1] ?? '')
  if (day > last)
    return unreadable(
      `There is no ${ordinal(day)} of ${name} ${year}: ${cell}.`,
      `Its last day is ${dayWords(last, month, year)}.`,
    )
  return unreadable(`The year of ${cell} is far outside the years of these figures.`, 'Check the year.')
}

function within(number: number, most: number): number {
  return Math.min(Math.max(number, 1), most)
}

function dayWords(day: number, month: number, year: number): string {
  return [day, month, year].map((part) => String(part).padStart(2, '0')).join('/')
}

/** "32nd", "13th". */
function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13
  return `${number}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

/** For a date that contains words, or needs more of them. */
function wordProblem(plain: string, cell: string): ReadingProblem | undefined {
  if (/^\d{1,2}[ -][a-z]{3,9}$/u.test(plain))
    return {
      code: 'period-no-year',
      message: `${cell} has no year.`,
      suggestion: 'Write the year too: 18 Dec 2018, or Dec 2018.',
    }
  if (/^[a-z]{3,9} \d{1,2}$/u.test(plain))
    return {
      code: 'period-ambiguous',
      message: `${cell} could be a day without a year, or a month.`,
      suggestion: 'Write the year in full: 18 Dec 2018, or Dec 2018.',
    }
  if (/^winter \d{4}$/u.test(plain))
    return {
      code: 'period-ambiguous',
      message: `${cell} could be the beginning or the end of the year.`,
      suggestion: 'Write both years: winter 2018/19.',
    }
  return periodAmbiguity(plain)
    ? { code: 'period-ambiguous', message: `${cell} could mean two different dates.`, suggestion: WRITE_IT }
    : undefined
}
