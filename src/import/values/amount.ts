import { quoteCell } from '#domain/model/cleanText.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { ReadingProblem } from './readingProblem.ts'

export interface Amount {
  readonly value: number
  readonly pounds: boolean
  readonly percent: boolean
  /** The factor of `k`, `m` or `bn`; 1 without a letter. */
  readonly scale: number
  /** Written `(5)`, which accountants use for minus 5. */
  readonly bracketed: boolean
}

/** Why text is not a number: `grouping` is `1,02`, `european` is `1.024,5`. */
export type AmountProblem = 'grouping' | 'european' | 'scientific' | 'text'

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }),
)

const PLAIN = /^\d+(?:\.\d+)?$/u
/** No number begins with the group 0: 0,125 has a decimal comma. */
const COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u
const SPACES = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/u
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d+$/u
/** A number as it is written where the comma comes before the decimals: `284,5`, `1.024,5`, `1 024,5`. */
const CONTINENTAL = /^(?:\d+|[1-9]\d{0,2}(?:[. ]\d{3})+)(?:,\d+)?$/u
const SCIENTIFIC = /^\d+(?:\.\d+)?e[+-]?\d+$/u

/**
 * Reads `192`, `1,024`, `1 024`, `-3`, `(3)`, `£131.9m`, `5k`, `65%`, `65 per cent`. Groups must have exactly three digits.
 * @param text lower case, trimmed, single plain spaces, at most 64 characters
 * @param decimalComma `284,5` means 284.5
 */
export function parseAmount(text: string, decimalComma = false): Amount | AmountProblem {
  const bracketed = /^\((.+)\)$/u.exec(text)
  let rest = bracketed?.[1] ?? text
  const percentMark = / ?(?:%|per cent|percent|pct)$/u.exec(rest)
  if (percentMark) rest = rest.slice(0, -percentMark[0].length)
  const signAndPounds = /^(?:-£?|£-?|)/u.exec(rest)?.[0] ?? ''
  rest = rest.slice(signAndPounds.length).trim()
  const [digits, scale] = splitScale(rest)
  const number = scale === undefined ? undefined : decimalComma ? continental(digits) : british(digits)
  if (scale === undefined || number === undefined) return problemOf(digits)
  const size = Number(number)
  // 12 significant figures: 1.1 thousand is 1,100, not 1,100.0000000000001.
  const scaled = scale === 1 ? size : Number((size * scale).toPrecision(12))
  const negative = bracketed !== null || signAndPounds.includes('-')
  return {
    value: negative ? -scaled : scaled,
    pounds: signAndPounds.includes('£'),
    percent: percentMark !== null,
    scale,
    bracketed: bracketed !== null,
  }
}

function british(digits: string): string | undefined {
  if (PLAIN.test(digits)) return digits
  return COMMAS.test(digits) || SPACES.test(digits) ? digits.replace(/[, ]/gu, '') : undefined
}

function continental(digits: string): string | undefined {
  return CONTINENTAL.test(digits) ? digits.replace(/[. ]/gu, '').replace(',', '.') : undefined
}

/** "131.9m" is 131.9 and a million. An unknown word stays with the digits, which are then refused. */
function splitScale(text: string): readonly [digits: string, scale: number | undefined] {
  let end = text.length
  while (end > 0 && /[a-z]/u.test(text[end - 1] ?? '')) end -= 1
  if (end === text.length) return [text, 1]
  const scale = SCALES.get(text.slice(end))
  return scale === undefined ? [text, undefined] : [text.slice(0, end).trim(), scale]
}

function problemOf(digits: string): AmountProblem {
  if (EUROPEAN.test(digits)) return 'european'
  if (SCIENTIFIC.test(digits)) return 'scientific'
  return /^\d[\d, .]*$/u.test(digits) ? 'grouping' : 'text'
}

const EXAMPLE: Readonly<Record<Unit, string>> = {
  count: '192, about 150 or more than 300',
  percent: '65%',
  GBP: '£131.9m',
}

export function notANumber(text: string, problem: AmountProblem, unit: Unit): ReadingProblem {
  switch (problem) {
    case 'european':
      return {
        code: 'value-european',
        message: `${quoteCell(text)} has a comma where a decimal point should be.`,
        suggestion:
          'It may be in a European format. Use a comma for thousands and a point for decimals: 1,024.5',
      }
    case 'grouping':
      return {
        code: 'value-grouping',
        message: `The digits of ${quoteCell(text)} are not grouped in threes.`,
        suggestion: 'Write the number without commas, or with one before every three digits: 1,024',
      }
    case 'scientific':
      return {
        code: 'value-scientific',
        message: `${quoteCell(text)} is in scientific notation, which loses digits.`,
        suggestion: 'Format the cell as a plain number in the spreadsheet and save the file again.',
      }
    case 'text':
      return {
        code: 'value-not-a-number',
        message: `${quoteCell(text)} is not a figure.`,
        suggestion: `Write it like ${EXAMPLE[unit]}.`,
      }
  }
}

/** Ten times what England spends on children's services in a year. A larger sum has the wrong scale letter. */
const LARGEST = 1e12

export interface UnitRules {
  /** Decimals that a count may have: counts of full-time equivalents or days have some. 0 where it is absent. */
  readonly decimals?: number
  /** A percentage may exceed 100, such as vacancies covered by agency workers. */
  readonly over100?: boolean
}

/** Why an amount cannot be a figure in the metric's unit; undefined where it can. */
export function checkUnit(
  amount: Amount,
  unit: Unit,
  text: string,
  { decimals = 0, over100 = false }: UnitRules = {},
): ReadingProblem | undefined {
  const cell = quoteCell(text)
  // Sums of money may be negative, such as the variance of a budget.
  if (amount.value < 0 && unit !== 'GBP')
    return {
      code: 'value-negative',
      message: `${cell} is below zero.`,
      suggestion: 'Write the size of the figure without a minus sign or brackets.',
    }
  if (Math.abs(amount.value) > LARGEST)
    return {
      code: 'value-too-large',
      message: `${cell} is too large for any measure on this page.`,
      suggestion: 'Check the digits and the letter after them (k, m or bn).',
    }
  if (unit === 'count') return checkCount(amount, cell, decimals)
  if (unit === 'percent') return checkPercent(amount, cell, over100)
  if (!amount.percent) return undefined
  const message = `${cell} is a percentage, but this measure is in pounds.`
  return { code: 'value-unit', message, suggestion: 'Write the sum in pounds: £7m' }
}

function checkCount(amount: Amount, cell: string, decimals: number): ReadingProblem | undefined {
  if (amount.percent)
    return {
      code: 'value-unit',
      message: `${cell} is a percentage, but this measure is a number.`,
      suggestion: 'Write the number, or choose a measure that is a percentage.',
    }
  if (amount.pounds)
    return {
      code: 'value-unit',
      message: `${cell} is a sum of money, but this measure is a number.`,
      suggestion: 'Write the number, or choose a measure in pounds.',
    }
  if (decimals !== 0 || Number.isInteger(amount.value)) return undefined
  const message = `${cell} is not a whole number, but this measure counts people or things.`
  const suggestion = 'Write a whole number, with a comma (not a point) for thousands.'
  return { code: 'value-not-whole', message, suggestion }
}

function checkPercent(amount: Amount, cell: string, over100: boolean): ReadingProblem | undefined {
  if (amount.pounds || amount.scale !== 1)
    return {
      code: 'value-unit',
      message: `${cell} is not a percentage, but this measure is.`,
      suggestion: 'Write it like 65%.',
    }
  if (amount.value <= 100 || over100) return undefined
  const message = `${cell} is more than 100 per cent.`
  return { code: 'value-over-100', message, suggestion: 'Write a percentage from 0 to 100.' }
}
