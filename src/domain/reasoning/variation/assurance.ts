import type { Better } from '../../model/metric.ts'
import type { Limits } from './limits.ts'
import type { VariationRules } from './presets.ts'

/** Whether a target would be met by the usual variation: always, never, or sometimes. */
export type Assurance = 'pass' | 'fail' | 'inconsistent'

/** Undefined where no direction is better. */
export function assuranceOf(
  { lower, upper }: Pick<Limits, 'lower' | 'upper'>,
  target: number,
  better: Better,
  { limitDecides }: Pick<VariationRules, 'limitDecides'>,
): Assurance | undefined {
  if (better === 'neither') return undefined
  const above = limitDecides ? target >= upper : target > upper
  const below = limitDecides ? target <= lower : target < lower
  if (!above && !below) return 'inconsistent'
  return above === (better === 'lower') ? 'pass' : 'fail'
}
