import type { Observation } from './observation.ts'

/** Said right after a figure by whose it is; nothing of a published one. */
export const LAYER_ASIDES: Readonly<Record<Observation['layer'], string>> = {
  curated: '',
  added: ' (added figure, not verified)',
  yours: ' (your figure)',
}
