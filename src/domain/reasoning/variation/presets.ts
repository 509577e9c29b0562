import type { LimitRules } from './limits.ts'
import type { RuleSettings } from './rules.ts'

export interface VariationRules extends Pick<LimitRules, 'screening'>, RuleSettings {
  /** Whether a target that equals a limit counts as outside the limits. */
  readonly limitDecides: boolean
}

/**
 * The rules of this page, and those of two programs that analysts know, so that either can be reproduced. Sources: NHSRplotthedots 0.2.2
 * as coded; NHS England’s Making Data Count, as its authors state them at github.com/nhs-r-community/NHSRplotthedots.
 */
export const PRESETS = {
  page: { screening: true, shift: 7, trend: 7, tiesBreak: false, beyondCounts: true, limitDecides: true },
  nhsr: { screening: true, shift: 7, trend: 7, tiesBreak: true, beyondCounts: false, limitDecides: false },
  mdc: { screening: false, shift: 7, trend: 7, tiesBreak: true, beyondCounts: true, limitDecides: true },
} as const satisfies Readonly<Record<string, VariationRules>>

export type Preset = keyof typeof PRESETS
export const PRESET_IDS = Object.keys(PRESETS) as readonly Preset[]
