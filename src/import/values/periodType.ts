import { financialYearEdtf, financialYearOf } from '#domain/model/calendar.ts'
import { addDays, addMonths } from '#domain/model/day.ts'
import type { PeriodType } from '#domain/model/metric.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'

/** What a report's own words say that the figures under its dates cover, in a column of such words and in names of measures. */
const ANYWHERE: readonly (readonly [PeriodType, RegExp])[] = [
  [
    'rolling_year',
    /\br12m?\b|\brolling (?:(?:12|twelve) )?(?:months?|mths?|year)\b|\b(?:12|twelve) months? rolling\b|\b(?:last|latest|previous) (?:12|twelve) months\b/iu,
  ],
  ['year_to_date', /\bytd\b|\byear to date\b|\bcumulative\b/iu],
  ['snapshot', /\bsnapshot\b|\bmonth[- ]end\b|\bend of (?:the )?month\b|\bin (?:the )?month\b/iu],
]

/** Words that say it only where they are the whole cell. */
const ALONE: readonly (readonly [PeriodType, RegExp])[] = [
  ['snapshot', /^(?:ms|m|month(?:ly)?|point in time)$/iu],
  ['rolling_year', /^rolling$/iu],
  ['quarter', /^(?:q|qtr|quarter(?:ly)?)$/iu],
  ['year', /^(?:a|annual(?:ly)?|yearly)$/iu],
]

/** @param text a cell of a column that says what figures cover: "R12M", "MS", "YTD" (Kent), "Rolling year" */
export function periodTypeOf(text: string): PeriodType | undefined {
  const plain = text.trim()
  return [...ALONE, ...ANYWHERE].find(([, words]) => words.test(plain))?.[0]
}

/** @param name of a measure, which may say it in passing: "Re-referrals (rolling 12 months)" */
export function periodTypeIn(name: string): PeriodType | undefined {
  return ANYWHERE.find(([, words]) => words.test(name))?.[0]
}

/** The time that a figure under a date covers; undefined where the date does not name it, as a month does not name a year. */
export function coveredPeriod(dated: Period, type: PeriodType | undefined): Period | undefined {
  const { precision, end } = dated
  if (precision !== 'month' && precision !== 'quarter' && precision !== 'day')
    return type === 'quarter' ? undefined : dated
  const monthsTo = (months: number) => parseEdtf(`${addMonths(addDays(end, 1), -months)}/${end}`)
  switch (type) {
    case 'rolling_year':
      return monthsTo(12)
    case 'year_to_date':
      return parseEdtf(`${financialYearEdtf(financialYearOf(end)).slice(0, 10)}/${end}`)
    case 'quarter':
      return precision === 'month' ? monthsTo(3) : dated
    case 'year':
      return undefined
    case 'snapshot':
    case 'month':
    case undefined:
      return dated
  }
}
