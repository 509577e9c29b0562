import type { Observation } from '#domain/model/observation.ts'
import { toOwnMetric } from '#domain/model/userFigures.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import type { ImportSession } from '#state/importSession.ts'
import { useAddFigures, useMappings } from '#state/userData.ts'
import type { ExtraRegistries } from './useFlowState.ts'

type Outcome =
  | { readonly kind: 'added'; readonly observations: readonly Observation[]; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly message: string }

/** A file as it stands when it is added. */
interface Reviewed {
  readonly session: ImportSession
  readonly reading: ImportReading
  readonly options: ImportOptions
  readonly extraRegistries: ExtraRegistries
}

const idsOf = (observations: readonly Observation[], what: 'metric' | 'area') =>
  new Set(observations.map((o) => o[what]))

/** Keeps the figures of a file that was read, as one import that can be undone. */
export function useAddImport() {
  const adding = useAddFigures()
  const { mappings, save } = useMappings()
  const add = async ({ session, reading, options, extraRegistries }: Reviewed): Promise<Outcome> => {
    const { counts, smallCounts, fileName, newMetrics, newAreas } = reading
    const observations = await session.figures()
    const [metrics, areas] = [idsOf(observations, 'metric'), idsOf(observations, 'area')]
    const changed = counts.changed > 0 ? await session.changes('changed', 0, counts.changed) : []
    const result = await adding.mutateAsync({
      fileName,
      observations,
      newMetrics: [...extraRegistries.metrics.filter(({ id }) => metrics.has(id)), ...newMetrics],
      newAreas: [...extraRegistries.areas.filter(({ code }) => areas.has(code)), ...newAreas],
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
    /** What is known of such files from before. */
    known: { remembered: mappings.map(({ mapping }) => mapping) } satisfies ImportOptions,
    created: ({ newMetrics, newAreas }: ImportReading) => ({
      metrics: newMetrics.map(toOwnMetric),
      areas: newAreas,
    }),
  }
}
