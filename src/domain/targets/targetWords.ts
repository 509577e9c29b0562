import type { Metric } from '../model/metric.ts'
import { formatPeriod } from '../phrasing/formatPeriod.ts'
import { formatNumber } from '../phrasing/formatReading.ts'
import type { Target, TargetKind } from './target.ts'

const NAMES: Readonly<Record<TargetKind, string>> = { target: 'Target', floor: 'Floor', limit: 'Limit' }

/** The source, and the name of the import, of a target that was typed on the page. */
export const SET_ON_PAGE = 'Set on this page'

/** "Target: at most 40 by March 2026 (your file)", "Floor: at least 85% for 2025-26 (Board report, your file)". */
export function targetWords(target: Target, metric: Pick<Metric, 'unit' | 'better'>): string {
  const { kind, period, source } = target
  const byWhen = period.precision === 'day' || period.precision === 'month'
  const from = source === SET_ON_PAGE ? 'set on this page' : [source, 'your file'].filter(Boolean).join(', ')
  return `${NAMES[kind]}: ${valueWords(target, metric)} ${byWhen ? 'by' : 'for'} ${formatPeriod(period)} (${from})`
}

/** "at most 40"; the bare number where no direction is better. */
function valueWords({ value }: Target, { unit, better }: Pick<Metric, 'unit' | 'better'>): string {
  const bound = { higher: 'at least ', lower: 'at most ', neither: '' }[better]
  return `${bound}${formatNumber(value, unit)}`
}
