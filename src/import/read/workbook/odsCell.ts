import { parseDay } from '#domain/model/day.ts'
import { LIMITS } from '../limits.ts'
import { datePartsText, plainNumber } from './cellText.ts'
import type { Styles } from './odsStyles.ts'
import type { XmlTag } from './scanXml.ts'

/** The attributes of a cell that say what it holds. */
export interface OdsCell {
  readonly style: string | undefined
  readonly type: string | undefined
  readonly value: string | undefined
  readonly date: string | undefined
  readonly stringValue: string | undefined
  readonly currency: string | undefined
  readonly formula: boolean
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Collects the paragraphs of a cell. Raised digits stay raised: a footnote's mark must never become a digit of the figure before it. */
export function odsText(styles: Styles) {
  const lines: string[] = []
  let inParagraph = false
  const spans: boolean[] = []
  let length = 0
  const add = (more: string) => {
    // What follows in a cell that is too long anyway is not needed.
    if (!inParagraph || length > LIMITS.cellCharacters) return
    lines[lines.length - 1] += more
    length += more.length
  }
  return {
    clear: () => {
      lines.length = spans.length = length = 0
      inParagraph = false
    },
    open: ({ name, attribute }: XmlTag) => {
      if (name === 'p') {
        inParagraph = true
        lines.push('')
      } else if (name === 'span') spans.push(styles.isRaised(attribute('style-name')))
      else if (name === 's') add(' '.repeat(Math.min(Number(attribute('c') ?? 1) || 1, 100)))
      else if (name === 'tab') add(' ')
      else if (name === 'line-break') add('\n')
    },
    close: (name: string) => {
      if (name === 'p') inParagraph = false
      else if (name === 'span') spans.pop()
    },
    take: (more: string) => {
      // Line breaks and runs of spaces in the file are one space, as in a web page (OpenDocument 1.3 part 3, 6.1.2).
      const plain = more.replace(/\s+/gu, ' ')
      add(spans.includes(true) ? plain.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit) : plain)
    },
    text: () => lines.join('\n'),
  }
}

export interface CellText {
  readonly text: string
  /** Whether the cell has a number that its format does not show. */
  readonly notShown: boolean
}

/** @param shown the cell's text as the spreadsheet displays it */
export function odsCellText(cell: OdsCell, shown: string, styles: Styles): CellText {
  const text = (words: string) => ({ text: words, notShown: false })
  const { type, value, date } = cell
  if (shown.startsWith('#') || shown.startsWith('Err:')) return text(shown)
  if (type === 'boolean') return text(value === 'true' ? 'TRUE' : 'FALSE')
  if (type === 'date' && date !== undefined) return text(dateText(cell, date, styles))
  if (type === 'float' || type === 'percentage' || type === 'currency') return numberText(cell, shown)
  return text(shown === '' ? (cell.stringValue ?? '') : shown)
}

/** A number's stored digits, with the signs that its format shows. Where the two differ by more than rounding, the shown text counts. */
function numberText({ type, value, currency }: OdsCell, shown: string): CellText {
  const number = Number(value)
  if (value === undefined || value.trim() === '' || !Number.isFinite(number))
    return { text: shown, notShown: false }
  const percent = type === 'percentage'
  const plain = `${plainNumber(percent ? number * 100 : number)}${percent ? '%' : ''}`
  if (shown === '' || /\de[+-]?\d/iu.test(shown)) return { text: plain, notShown: false }
  if (!/\d/u.test(shown)) {
    const dash = number === 0 && /[-–—]/u.test(shown)
    return dash ? { text: '0', notShown: false } : { text: shown, notShown: true }
  }
  if (!isRounded(Math.abs(percent ? number * 100 : number), shown)) return { text: shown, notShown: false }
  const sign = number < 0 ? '-' : ''
  const before = /[£$€<>~≤≥]/u.exec(shown)?.[0] ?? (currency === 'GBP' ? '£' : '')
  const after = !percent && shown.trimEnd().endsWith('%') ? '%' : ''
  return { text: `${sign}${before}${plain.replace(/^-/u, '')}${after}`, notShown: false }
}

function isRounded(number: number, shown: string): boolean {
  const digits = /\d[\d,\s]*(?:\.\d+)?/u.exec(shown)?.[0].replace(/[,\s]/gu, '') ?? ''
  const places = digits.split('.')[1]?.length ?? 0
  return Math.abs(Number(digits) - number) <= 0.5001 * 10 ** -places
}

const DAY_AND_TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d))?/u

function dateText({ style }: OdsCell, date: string, styles: Styles): string {
  const [, written = '', hours, minutes, seconds] = DAY_AND_TIME.exec(date) ?? []
  const day = parseDay(written)
  if (!day) return date
  if (day < '1900-03-01') return `${written} as a date, before March 1900`
  const time = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  const parts = styles.dateOf(style) ?? { year: true, month: true, day: true, time: time > 0 }
  return datePartsText(day, time, parts)
}
