import { quoteCell } from '#domain/model/cleanText.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { Amount } from './parseAmount.ts'
import type { ReadingProblem } from './readingProblem.ts'

/** Ten times what England spends on children's services in a year. A larger sum has the wrong scale letter. */
const LARGEST = 1e12

/** What a metric's figures may be. */
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
  switch (unit) {
    case 'count':
      return checkCount(amount, cell, decimals)
    case 'percent':
      return checkPercent(amount, cell, over100)
    case 'GBP':
      return amount.percent
        ? {
            code: 'value-unit',
            message: `${cell} is a percentage, but this measure is in pounds.`,
            suggestion: 'Write the sum in pounds: £7m',
          }
        : undefined
  }
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
  if (decimals === 0 && !Number.isInteger(amount.value))
    return {
      code: 'value-not-whole',
      message: `${cell} is not a whole number, but this measure counts people or things.`,
      suggestion: 'Write a whole number, with a comma (not a point) for thousands.',
    }
  return undefined
}

function checkPercent(amount: Amount, cell: string, over100: boolean): ReadingProblem | undefined {
  if (amount.pounds || amount.scale !== 1)
    return {
      code: 'value-unit',
      message: `${cell} is not a percentage, but this measure is.`,
      suggestion: 'Write it like 65%.',
    }
  if (amount.value > 100 && !over100)
    return {
      code: 'value-over-100',
      message: `${cell} is more than 100 per cent.`,
      suggestion: 'Write a percentage from 0 to 100.',
    }
  return undefined
}
