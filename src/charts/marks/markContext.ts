import type { Layer } from '#domain/model/observation.ts'
import type { Mark } from '../model.ts'
import type { Scales } from '../scale.ts'
import type { Paint } from '../theme.ts'

/** What a mark needs besides its own data. It does not know who hosts it. */
export interface Stage {
  readonly scales: Scales
  readonly paint: Paint
}

export type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>

/** What nobody has published has a colour of its own, and a ring besides: a person's figures, and those added to a copy. */
export function colourOf(layer: Layer, paint: Paint): string {
  return layer === 'curated' ? paint.accent : paint.yours
}
