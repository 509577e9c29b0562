import { monthName } from '../phrasing/formatPeriod.ts'
import { type Period, parseEdtf } from './period.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1))
/** EDTF season codes. */
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 }

const MONTH = new RegExp(
  String.raw`(?:\b(\d{1,2}) )?\b(${MONTHS.join('|')})\b(?: (\d{1,2})\b)?(?:,? (\d{4}))?`,
  'u',
)
const SEASON = /\b(spring|summer|autumn|winter)\b(?: (\d{4}))?/iu

/** The latest year in which it had begun when the text appeared: "last summer" of May 2019 is the summer of 2018. */
function inYear(year: string | undefined, edtf: (year: number) => string, published: Period) {
  if (year !== undefined) return parseEdtf(edtf(Number(year)))
  const writtenIn = Number(published.end.slice(0, 4))
  const thisYear = parseEdtf(edtf(writtenIn))
  return thisYear && thisYear.start <= published.end ? thisYear : parseEdtf(edtf(writtenIn - 1))
}

/**
 * The month, season or day that a text names, read by itself: "last summer", "In December 2018", "March 14". A year that is not
 * said is counted back from the day on which the text appeared. Undefined where no month or season is named ("now", "last month").
 */
export function statedDate(words: string, published: Period): Period | undefined {
  const pad = (n: number | string) => String(n).padStart(2, '0')
  const month = MONTH.exec(words)
  if (month) {
    const [, before, name = '', after, year] = month
    const day = before ?? after
    const number = pad(MONTHS.indexOf(name) + 1)
    return inYear(year, (y) => `${y}-${number}${day === undefined ? '' : `-${pad(day)}`}`, published)
  }
  const [, season, year] = SEASON.exec(words) ?? []
  const code = season && SEASONS[season.toLowerCase()]
  return code ? inYear(year, (y) => `${y}-${code}`, published) : undefined
}
