import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

interface Curated {
  readonly areas: readonly { readonly name: string }[]
  readonly observations: readonly { readonly metric: string }[]
}

/** The text of a `curated.json` with this many figures of unallocated cases and this name for its first area. */
export function otherFigures(name: string, count: number): string {
  const curated: Curated = JSON.parse(readFileSync(join(inject('dataFolder'), 'curated.json'), 'utf8'))
  const [first, ...others] = curated.areas
  return JSON.stringify({
    ...curated,
    areas: [{ ...first, name }, ...others],
    observations: curated.observations.filter(({ metric }) => metric === 'unallocated').slice(0, count),
  })
}
