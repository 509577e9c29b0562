import type { Observation } from '#domain/model/observation.ts'
import { mergeMetrics, toOwnMetric, type UserFigures } from '#domain/model/userFigures.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import type { ImportSession } from '#state/importSession.ts'
import { useAddFigures, useMappings } from '#state/userData.ts'
import { useView } from '#state/view.ts'

/** Metrics, areas and targets that figures need and that come with their file: those of a backup or a picture. */
export type ExtraRegistries = Pick<UserFigures, 'metrics' | 'areas'> & Partial<Pick<UserFigures, 'targets'>>

type AddResult =
  | { readonly kind: 'added'; readonly observations: readonly Observation[]; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly message: string }

interface Reviewed {
  readonly session: ImportSession
  readonly reading: ImportReading
  readonly options: ImportOptions
  readonly extraRegistries: ExtraRegistries
}

export function useAddImport() {
  const adding = useAddFigures()
  const shownArea = useView((view) => view.area)
  const { mappings, save } = useMappings()
  const add = async ({ session, reading, options, extraRegistries }: Reviewed): Promise<AddResult> => {
    const { counts, smallCounts, fileName, newMetrics, newAreas, redefined, targets } = reading
    const observations = await session.figures()
    const metrics = new Set(observations.map(({ metric }) => metric))
    const areas = new Set(observations.map(({ area }) => area))
    const extra = extraRegistries.metrics.filter(({ id }) => metrics.has(id))
    const changed = counts.changed > 0 ? await session.changes('changed', 0, counts.changed) : []
    const result = await adding.mutateAsync({
      fileName,
      observations,
      newMetrics: [...extra, ...newMetrics],
      newAreas: [...extraRegistries.areas.filter(({ code }) => areas.has(code)), ...newAreas],
      redefined: [...extra, ...redefined],
      targets: [...(extraRegistries.targets ?? []), ...targets],
      leftOut: { same: counts.same, rejected: counts.refusedLines },
      before: changed.flatMap(({ before }) => (before ? [before] : [])),
      ...(options.smallCounts &&
        smallCounts && { smallCounts: { answer: options.smallCounts, cells: smallCounts.count } }),
    })
    if (result.kind === 'failed') return result
    if (reading.remember) await save.mutateAsync({ mapping: reading.remember, fileName })
    return { kind: 'added', observations, kept: result.kind !== 'memory' }
  }
  return {
    add,
    busy: adding.isPending,
    known: { remembered: mappings.map(({ mapping }) => mapping), shownArea } satisfies ImportOptions,
    created: ({ newMetrics, newAreas, redefined }: ImportReading) => ({
      metrics: mergeMetrics([...newMetrics.map(toOwnMetric), ...redefined]),
      areas: newAreas,
    }),
  }
}
