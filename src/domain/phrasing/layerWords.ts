import type { Layer } from '../model/observation.ts'

/** Said right after a figure by whose it is; nothing of a published one. */
export const LAYER_ASIDES: Readonly<Record<Layer, string>> = {
  curated: '',
  added: ' (added figure, not verified)',
  user: ' (your figure)',
}
