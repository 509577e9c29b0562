import { useQuery } from '@tanstack/react-query'
import { importChanges } from '#storage/importChanges.ts'
import { UNDO_STEPS } from '#storage/ledger.ts'

export type { FigureChange } from '#storage/importChanges.ts'

/** After so many newer changes nothing is left of a figure that was removed or changed. */
export const CHANGES_KEPT = UNDO_STEPS

/** What one import changed, read when somebody wants to see it. The record of an import never changes. */
export function useImportChanges(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['import-changes', id],
    queryFn: () => importChanges(id),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    // Nothing of it stays once the list is closed: the figures could be cleared meanwhile.
    gcTime: 0,
    networkMode: 'always',
  })
}
