import { monthName } from '#domain/model/calendar.ts'
import { addDays, type Day, splitDay } from '#domain/model/day.ts'
import type { DateParts, NumberFormat, NumberSection } from './numberFormat.ts'

/** A spreadsheet computes with 15 digits; what follows is noise of the computer's binary numbers. */
const DIGITS = 15

/** A number in full, without noise and without an exponent: 0.65100000000000002 is "0.651". */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS) return String(value)
  const exact = Number(value.toPrecision(DIGITS))
  const text = String(exact)
  if (!text.includes('e')) return text
  const [digits = '', exponent] = text.split('e')
  const places = (digits.split('.')[1]?.length ?? 0) - Number(exponent)
  return places > 0 ? exact.toFixed(Math.min(places, 100)) : BigInt(exact).toString()
}

/**
 * A number as its sheet means it: 0.65 in the format `0%` is "65%", and a day is "2018-10-17". All stored digits are kept, also
 * those that the format rounds away. Undefined where the format shows no number: the text is then `shownInstead`.
 */
export function numberText(value: number, format: NumberFormat, from1904: boolean): string | undefined {
  if (format.kind === 'date') return dateText(value, format, from1904)
  const section = sectionFor(value, format.sections)
  if (!section?.digits) {
    // Accounts write a dash for nothing.
    return value === 0 && /[-–—]/u.test(section?.before ?? '') ? '0' : undefined
  }
  const shown = (value * (section.percent ? 100 : 1)) / 1000 ** section.thousands
  const sign = shown < 0 ? '-' : ''
  return `${sign}${kept(section.before)}${plainNumber(Math.abs(shown))}${section.percent ? '%' : ''}${kept(section.after)}`
}

/** The words that a format shows in the place of a number. */
export function shownInstead(value: number, format: NumberFormat): string {
  return format.kind === 'date' ? '' : (sectionFor(value, format.sections)?.before ?? '')
}

function sectionFor(value: number, sections: readonly NumberSection[]): NumberSection | undefined {
  const [first, second, third] = sections
  if (sections.some(({ condition }) => condition))
    return sections.find(({ condition }) => !condition || holds(value, condition)) ?? first
  if (value < 0) return second ?? first
  return value === 0 ? (third ?? first) : first
}

function holds(value: number, { operator, limit }: NonNullable<NumberSection['condition']>): boolean {
  if (operator === '<>') return value !== limit
  if (operator.includes('=') && value === limit) return true
  return operator.startsWith('<') ? value < limit : operator.startsWith('>') && value > limit
}

/** Units and bounds change what a number means. Brackets, minus signs and other words do not: the sign is that of the number. */
const MEANS_SOMETHING = /[£$€%<>≤≥~]|(?:^|\s)(?:k|m|bn|million|billion|thousand)\b/iu

function kept(words: string): string {
  return MEANS_SOMETHING.test(words) ? words.replace(/[()+-]/gu, '').trim() : ''
}

/** Spreadsheets count a 29 February 1900, which did not exist, so earlier days are one day out (ECMA-376 part 1, 18.17.4.1). */
const FIRST_SAFE = 61
/** 31 December 9999. */
const LAST = 2_958_465
const SECONDS = 86_400

/** @param serial days since the last day of 1899, or since the first day of 1904 */
function dateText(serial: number, parts: DateParts, from1904: boolean): string {
  const seconds = Math.round(serial * SECONDS)
  if (!parts.year && !parts.month && !parts.day) return seconds < 0 ? plainNumber(serial) : clock(seconds)
  const days = Math.floor(seconds / SECONDS)
  if (from1904 ? days < 0 : days < FIRST_SAFE) return `${plainNumber(serial)} as a date, before March 1900`
  if (days > LAST) return `${plainNumber(serial)} as a date, after the year 9999`
  const day = addDays(from1904 ? '1904-01-01' : '1899-12-30', days)
  return datePartsText(day, seconds % SECONDS, parts)
}

/**
 * A day with the precision that its format shows: `mmm-yy` stands for the month. A format of a day and a month only belongs to what
 * was typed without a year, and the spreadsheet added the current one, so no year is given.
 * @param seconds since midnight
 */
export function datePartsText(date: Day, seconds: number, { year, month, day, time }: DateParts): string {
  const [y, m, d] = splitDay(date)
  if (day && month && !year) return `${d} ${monthName(m)}`
  if (day || time) return time ? `${date} ${clock(seconds)}` : date
  return month ? `${monthName(m, 'short')} ${y}` : String(y)
}

function clock(seconds: number): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':')
}
