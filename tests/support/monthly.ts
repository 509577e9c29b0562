import type { Metric } from '#domain/model/metric.ts'
import type { Milestone } from '#domain/model/milestone.ts'
import type { Observation } from '#domain/model/observation.ts'
import { type MeasureVerdict, toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { type Progress, type ProgressChoices, toProgress } from '#domain/reasoning/pace/progress.ts'
import type { Target } from '#domain/targets/target.ts'
import { figure, period } from './observation.ts'

type Facts = Parameters<typeof figure>[0]

/** "2025-09" and the months before it: the EDTF of neighbouring months, in order. */
function monthsTo(last: string, count: number): readonly string[] {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + month - 1 - (count - 1 - i)
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

/** Values of neighbouring months, the last of September 2025; an undefined value leaves its month out. */
export function monthly(values: readonly (number | undefined)[], facts: Facts = {}): readonly Observation[] {
  const months = monthsTo('2025-09', values.length)
  return values.flatMap((value, i) =>
    value === undefined ? [] : figure({ value, when: months[i] ?? '', ...facts }),
  )
}

/** A target by an EDTF date, with these facts. */
export function target(
  facts: Partial<Omit<Target, 'period'>> & { readonly when: string; readonly value: number },
): Target {
  const { when, ...others } = facts
  return {
    area: 'E10000021',
    metric: 'unallocated',
    definition: '',
    kind: 'target',
    period: period(when),
    asStated: '',
    source: 'Board report',
    ...others,
  }
}

export const DEFAULTS: ProgressChoices = { preset: 'page', shape: 'line' }

interface Given {
  readonly figures: readonly Observation[]
  readonly metric: Metric
  readonly targets?: readonly Target[]
  readonly choices?: Partial<ProgressChoices>
  readonly milestone?: Milestone
}

/** What the page would say of these figures. Throws without figures. */
export function judged({ figures, metric, targets = [], choices = {}, milestone }: Given): {
  readonly measure: MeasureVerdict
  readonly progress: Progress
} {
  const measure = toMeasureVerdict(figures, metric, milestone)
  if (!measure) throw new Error('no figures')
  const range = { from: undefined, to: undefined }
  return { measure, progress: toProgress(measure, targets, { ...DEFAULTS, ...choices }, figures, range) }
}
