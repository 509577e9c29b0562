import { board } from './board.ts'
import { ees } from './dfe.ts'
import { months } from './dfeMonths.ts'
import type { Format } from './layout.ts'
import { packaged } from './packaged.ts'
import { seed } from './seed.ts'
import { template } from './template.ts'

export type { Format } from './layout.ts'

/** Every layout, the most particular first: a file is in the first of those that fit it best. */
export const FORMATS: readonly Format[] = [packaged, seed, months, ees, template, board]
