import type { Better, Unit } from '#domain/model/metric.ts'

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  count: 'A number',
  percent: 'Per cent',
  GBP: 'Pounds',
}

export const BETTER_WORDS: Readonly<Record<Better, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither',
}
