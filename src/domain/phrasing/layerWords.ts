import type { Layer } from '../model/observation.ts'

/** `owner`: the user of this browser. `reader`: a later reader of something that was shared. */
export type Audience = 'owner' | 'reader'

interface LayerWords {
  /** Follows a figure in a sentence. */
  readonly aside: string
  /** Stands alone beside a figure. */
  readonly adjective: string
  /** Names the figures of this layer in a chart's key. */
  readonly key: string
}

const ADDED: LayerWords = {
  aside: ' (added figure, not verified)',
  adjective: 'added, not verified',
  key: 'added figures, not verified',
}

const WORDS: Readonly<Record<Layer, Readonly<Record<Audience, LayerWords>>>> = {
  curated: {
    owner: { aside: '', adjective: '', key: '' },
    reader: { aside: '', adjective: '', key: '' },
  },
  added: { owner: ADDED, reader: ADDED },
  user: {
    owner: { aside: ' (your figure)', adjective: 'yours', key: 'your figures' },
    reader: {
      aside: ' (added by the user, not verified)',
      adjective: 'added by the user, not verified',
      key: 'added by the user, not verified',
    },
  },
}

export function layerWords(layer: Layer, audience: Audience = 'owner'): LayerWords {
  return WORDS[layer][audience]
}
