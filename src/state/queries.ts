import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { loadCurated, NetworkError } from '#data/loadCurated.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { withOwnMetrics } from '#domain/model/userFigures.ts'
import { onOtherTabs } from '#storage/otherTabs.ts'
import type { UploadRequest } from '#storage/upload.ts'
import { addUpload, listUploads, removeUpload } from '#storage/uploads.ts'
import { mappingsQuery } from './mappings.ts'

export type { StorageProblem } from '#storage/problems.ts'
export type { Upload } from '#storage/upload.ts'
export type { HistoryStep } from '#storage/uploads.ts'

/** The dashboard's own figures. They do not change while the page is open; only a lost connection is worth a second try. */
export const curatedQuery = queryOptions({
  queryKey: ['curated'],
  queryFn: loadCurated,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: (failures, error) => failures < 1 && error instanceof NetworkError,
})

/** The figures added on this machine. Never rejects: a browser without storage gives an empty list that says so. */
export const uploadsQuery = queryOptions({
  queryKey: ['uploads'],
  queryFn: listUploads,
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  // Comparing a hundred thousand figures with those before costs more than drawing the page again.
  structuralSharing: false,
})

export function useCurated() {
  return useQuery(curatedQuery)
}

/** The person's own figures with their history. */
export function useUploads() {
  return useQuery(uploadsQuery)
}

/** Keeps them in step with changes made in other tabs. For the page as a whole: once is enough. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      onOtherTabs(() => {
        void client.invalidateQueries(uploadsQuery)
        void client.invalidateQueries(mappingsQuery)
      }),
    [client],
  )
}

/** The dashboard's figures with the metrics and areas that the person's own figures bring; undefined until they are there. */
export function useDataset(): Dataset | undefined {
  const curated = useCurated().data
  const uploads = useUploads().data
  return useMemo(() => (curated && uploads ? withOwnMetrics(curated, uploads) : curated), [curated, uploads])
}

/** Its data says whether the figures are kept, only in memory, were all there already, or were not added and why. */
export function useAddUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: UploadRequest) => addUpload(request),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries(uploadsQuery),
  })
}

/** Its data says whether the import was removed. */
export function useRemoveUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => removeUpload(id),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries(uploadsQuery),
  })
}
