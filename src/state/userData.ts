import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { UserFigures } from '#domain/model/userFigures.ts'
import type { RememberedMapping } from '#import/importOptions.ts'
import { type AddRequest, addImport } from '#storage/addImport.ts'
import { makeBackup, openBackup, restoreBackup } from '#storage/backup.ts'
import { clearUserData, redoImport, removeImport, undoImport } from '#storage/changeImports.ts'
import { damagedCopy, discardDamaged } from '#storage/damaged.ts'
import type { UserImport } from '#storage/importRecord.ts'
import { dropMapping, listMappings, saveMapping } from '#storage/mappings.ts'
import { onOtherTabs } from '#storage/otherTabs.ts'
import { type FiguresRead, listImports, readFigures } from '#storage/userImports.ts'

export type { BackupOpened } from '#storage/backup.ts'
export type { UserImport } from '#storage/importRecord.ts'
export type { FiguresRead } from '#storage/userImports.ts'

// Nothing here needs the network, and nothing rejects: failures are values, in words for the user.
const OFFLINE = { networkMode: 'always' } as const

export const importsQuery = queryOptions({
  ...OFFLINE,
  queryKey: ['user-imports'],
  queryFn: listImports,
  staleTime: Number.POSITIVE_INFINITY,
})

const mappingsQuery = queryOptions({ ...OFFLINE, queryKey: ['user-mappings'], queryFn: listMappings })

const FIGURES = ['user-figures'] as const

/** The figures of an import never change, so the imports and the areas in the key say all about the result. */
function figuresQuery(imports: readonly UserImport[], areas: readonly string[] | undefined) {
  return queryOptions({
    ...OFFLINE,
    queryKey: [...FIGURES, areas ?? 'all', imports.map(({ id }) => id)],
    queryFn: () => readFigures(imports, areas),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: keepPreviousData,
    // Comparing thousands of figures with those before costs more than drawing the page again.
    structuralSharing: false,
  })
}

const NONE_READ: FiguresRead = { observations: [], problems: [] }
const NO_IMPORTS: readonly UserImport[] = []

/** The user's imports, without their figures; undefined until they are read. */
export const useUserImports = () => useQuery(importsQuery).data

/** The user's own figures of these areas, and what could not be read of them. Nothing else is read. */
export function useAreaFigures(areas: readonly string[]): FiguresRead {
  const imports = useUserImports()?.imports ?? NO_IMPORTS
  const has = ({ figures }: UserImport, area: string) => figures.some((entry) => entry.area === area)
  const read = areas.filter((area) => imports.some((one) => has(one, area)))
  const concerned = imports.filter((one) => read.some((area) => has(one, area)))
  const { data } = useQuery({ ...figuresQuery(concerned, read), enabled: concerned.length > 0 })
  return concerned.length > 0 && data ? data : NONE_READ
}

/** All of the user's own figures, with their metrics and areas; undefined until they are read. */
export function useAllFigures(): (UserFigures & Pick<FiguresRead, 'problems'>) | undefined {
  const list = useUserImports()
  const { data } = useQuery({
    ...figuresQuery(list?.imports ?? NO_IMPORTS, undefined),
    enabled: list !== undefined,
  })
  return useMemo(
    () => list && data && { ...data, metrics: list.metrics, areas: list.areas, targets: list.targets },
    [list, data],
  )
}

/** Keeps the page in step with changes made in other tabs. Used once, for the page as a whole. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    return onOtherTabs(() => {
      void client.invalidateQueries(importsQuery)
      void client.invalidateQueries(mappingsQuery)
    })
  }, [client])
}

/** Its data says whether the figures are kept, only in memory, were all there already, or were not added and why. */
export const useAddFigures = () => useChange((request: AddRequest) => addImport(request))
/** Takes back the last import, given the id of the import that the user saw as the last. */
export const useUndo = () => useChange(undoImport)
/** Puts back the import that was undone last, given its id. */
export const useRedo = () => useChange(redoImport)
export const useRemoveImport = () => useChange(removeImport)

/** Its data is the backup's text and a name for the file, or the reason why no backup was made. */
export const useBackup = () => useMutation({ ...OFFLINE, mutationFn: () => makeBackup() })

/** Its data is the contents of a chosen backup file, or why it cannot be read. Nothing is changed. */
export const useOpenBackup = () => useMutation({ ...OFFLINE, mutationFn: openBackup })

/** Adds the imports of an opened backup that are not here. */
export const useRestore = () => useChange(restoreBackup)

/** Its data is a copy, as JSON, of the stored records that cannot be read. */
export const useDamagedCopy = () => useMutation({ ...OFFLINE, mutationFn: () => damagedCopy() })

export function useDiscardDamaged() {
  const client = useQueryClient()
  return useMutation({
    ...OFFLINE,
    mutationFn: () => discardDamaged(),
    onSettled: async () => {
      await client.invalidateQueries(importsQuery)
      await client.invalidateQueries({ queryKey: FIGURES })
    },
  })
}

/** Removes everything that is kept in this browser. Its data says whether it is gone. */
export function useClearUserData() {
  const client = useQueryClient()
  return useMutation({
    ...OFFLINE,
    mutationFn: () => clearUserData(),
    // What was on the screen goes at once, even where another tab keeps the database from being opened again.
    onSettled: () => {
      void client.resetQueries(importsQuery)
      void client.resetQueries(mappingsQuery)
      void client.resetQueries({ queryKey: FIGURES })
    },
  })
}

/** The remembered mappings, the last used first, and what can be done with them. */
export function useMappings() {
  const save = useChange(
    ({ mapping, fileName }: { readonly mapping: RememberedMapping; readonly fileName: string }) =>
      saveMapping(mapping, fileName),
  )
  return { mappings: useQuery(mappingsQuery).data ?? [], save, remove: useChange(dropMapping) }
}

/** A change of what is kept: the lists are read again when it is done. */
function useChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    ...OFFLINE,
    mutationFn: (input: Input) => change(input),
    onSettled: () =>
      Promise.all([client.invalidateQueries(importsQuery), client.invalidateQueries(mappingsQuery)]),
  })
}
