import type { LimitRules } from './limits.ts'
import type { RuleSettings } from './rules.ts'

export interface VariationRules extends Pick<LimitRules, 'screening'>, RuleSettings {
  /** Whether a target that equals a limit counts as outside the limits. */
  readonly limitDecides: boolean
}

/**
 * The rules of this page, and those of two programs that analysts know, so that either can be reproduced. Sources: NHSRplotthedots 0.2.2
 * as coded; NHS England, Making Data Count, as its authors state them in issue 194 of NHSRplotthedots and issue 116 of PowerBI-SPC.
 */
export const PRESETS = {
  page: { screening: true, shift: 7, trend: 7, tiesBreak: false, beyondCounts: true, limitDecides: true },
  nhsr: { screening: true, shift: 7, trend: 7, tiesBreak: true, beyondCounts: false, limitDecides: false },
  mdc: { screening: false, shift: 7, trend: 7, tiesBreak: true, beyondCounts: true, limitDecides: true },
} as const satisfies Readonly<Record<string, VariationRules>>

export type Preset = keyof typeof PRESETS
export const PRESET_IDS = Object.keys(PRESETS) as readonly Preset[]
