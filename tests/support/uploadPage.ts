import { vi } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { figure } from './observation.ts'

/** A page as it opens: a fresh copy of the modules, because what they remember belongs to one page. */
export async function openPage() {
  vi.resetModules()
  return {
    ...(await import('#storage/uploads.ts')),
    ...(await import('#storage/uploadStore.ts')),
    ...(await import('#storage/otherTabs.ts')),
    ...(await import('#storage/backup.ts')),
    ...(await import('#storage/damagedCopy.ts')),
    ...(await import('#storage/clearMyData.ts')),
    ...(await import('#storage/mappings.ts')),
  }
}

/** A figure of one's own: its value, its month, and who says so. */
export function mine(value: number, when = '2019-05', source = 'Board report'): Observation {
  return figure({ value, when, source, layer: 'user' })
}

/** An import of some figures. */
export function file(fileName: string, ...observations: readonly Observation[]) {
  return { fileName, observations }
}

/** The texts that tell figures apart in these tests: "2019-05: 12". */
export function asWords(observations: readonly Observation[]): readonly string[] {
  return observations.map(
    (o) => `${o.period.start.slice(0, 7)}: ${o.reading.kind === 'exact' ? o.reading.value : o.reading.kind}`,
  )
}
