import { vi } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { figure } from './observation.ts'

/** A page as it opens: a fresh copy of the modules, because what they remember belongs to one page. */
export async function openPage() {
  vi.resetModules()
  const page = {
    ...(await import('#storage/database.ts')),
    ...(await import('#storage/userImports.ts')),
    ...(await import('#storage/addImport.ts')),
    ...(await import('#storage/changeImports.ts')),
    ...(await import('#storage/otherTabs.ts')),
    ...(await import('#storage/backup.ts')),
    ...(await import('#storage/damaged.ts')),
    ...(await import('#storage/mappings.ts')),
  }
  return {
    ...page,
    /** The user's own figures as the page shows them, and the problems it tells of. */
    shown: async (area?: string) => {
      const list = await page.listImports()
      const { observations, problems } = await page.readFigures(
        list.imports,
        area === undefined ? undefined : [area],
      )
      return { observations, problems: [...list.problems, ...problems] }
    },
    undo: async () => page.undoImport((await page.listImports()).canUndo?.id ?? ''),
    redo: async () => page.redoImport((await page.listImports()).canRedo?.id ?? ''),
  }
}

export type StoragePage = Awaited<ReturnType<typeof openPage>>

/** A figure of one's own: its value, its month, and its source. */
export function mine(value: number, when = '2019-05', source = 'Board report'): Observation {
  return figure({ value, when, source, layer: 'user' })
}

/** An import of some figures. */
export function file(fileName: string, ...observations: readonly Observation[]) {
  return { fileName, observations }
}

/** The texts that distinguish figures in these tests: "2019-05: 12". */
export function asWords(observations: readonly Observation[]): readonly string[] {
  return observations.map(
    (o) => `${o.period.start.slice(0, 7)}: ${o.reading.kind === 'exact' ? o.reading.value : o.reading.kind}`,
  )
}
