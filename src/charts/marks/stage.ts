import type { Layer, Mark } from '../model.ts'
import type { Paint } from '../paint.ts'
import type { Scales } from '../scale.ts'

/** What a mark needs besides its own data. It does not know who hosts it. */
export interface Stage {
  readonly scales: Scales
  readonly paint: Paint
}

export type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>

export function colourOf(layer: Layer, paint: Paint): string {
  return layer === 'yours' ? paint.yours : paint.accent
}
