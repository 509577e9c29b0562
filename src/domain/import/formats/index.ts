import type { Format } from './format.ts'
import { packaged } from './packaged.ts'
import { seed } from './seed.ts'
import { template } from './template.ts'

export type { Format } from './format.ts'

/** Every layout, the most particular first: a file is in the first one whose required columns it has. */
export const FORMATS: readonly Format[] = [packaged, seed, template]
