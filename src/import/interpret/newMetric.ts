import { cleanText } from '#domain/model/cleanText.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { capitalised } from '#domain/phrasing/words.ts'
import { normaliseName } from '../recognise/names.ts'

/** A new metric as the header and the cells suggest it, for a person to confirm. */
export function draftMetric(header: string, cells: readonly string[]): NewMetric {
  const words = cleanText(header.slice(0, 200)).replaceAll('_', ' ').slice(0, 80)
  const numbers = cells.flatMap((cell) =>
    /^-?\d[\d,]*(?:\.\d+)?%?$/u.test(cell.trim()) ? [cell.trim()] : [],
  )
  const unit = draftUnit(header, numbers)
  const decimals = Math.max(0, ...numbers.map((cell) => /\.(\d+)/u.exec(cell)?.[1]?.length ?? 0))
  return {
    id: metricIdOf(header),
    title: capitalised(words) || 'Measure without a name',
    unit,
    better: 'neither',
    decimals: Math.min(2, decimals),
  }
}

export function metricIdOf(name: string): string {
  return `your_${normaliseName(name)
    .replace(/[^a-z0-9]+/gu, '_')
    .slice(0, 60)}`
}

function draftUnit(header: string, numbers: readonly string[]): Unit {
  if (/£|gbp|\bspend|expenditure|budget/iu.test(header)) return 'GBP'
  const marked = header.includes('%') || numbers.some((cell) => cell.endsWith('%'))
  const called = /percent(?!ile)|per cent|(?:^|[_ ])(?:pct|rate|share|proportion)(?:[_ ]|$)/iu.test(header)
  const largest = Math.max(0, ...numbers.map((cell) => Number.parseFloat(cell.replaceAll(',', ''))))
  // A rate per 10,000 children is not a percentage: some of its values exceed 100.
  return marked || (called && largest <= 100) ? 'percent' : 'count'
}

/** The factor that a header gives for its numbers, such as "Budget (£m)" or "£000s"; 1 where it gives none. */
export function headerScale(header: string): number {
  if (/£ ?(?:m|mn|million)(?![a-z])|\((?:m|millions?)\)/iu.test(header)) return 1e6
  return /£ ?(?:k|000s?|thousands?)(?![a-z\d])|\((?:k|000s|thousands?)\)/iu.test(header) ? 1e3 : 1
}
