import { board } from './board.ts'
import { ees } from './ees.ts'
import type { Format } from './format.ts'
import { months } from './months.ts'
import { packaged } from './packaged.ts'
import { seed } from './seed.ts'
import { template } from './template.ts'

export type { Format } from './format.ts'

/** Every layout, the most particular first: a file is in the first of those that fit it best. */
export const FORMATS: readonly Format[] = [packaged, seed, months, ees, template, board]
