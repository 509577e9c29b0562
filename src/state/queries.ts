import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { loadCurated, NetworkError } from '#data/loadCurated.ts'
import { onOtherTabs } from '#data/otherTabs.ts'
import { readUpload as startReading, type UploadReading } from '#data/readUpload.ts'
import { addUpload, listUploads, removeUpload, type UploadList } from '#data/uploads.ts'
import type { Dataset } from '#domain/dataset.ts'
import { latest } from '#domain/import/latest.ts'
import type { Observation } from '#domain/observation.ts'

export type { Upload } from '#data/upload.ts'
export type { UploadPreview } from '#data/uploadPreview.ts'

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
const uploadsQuery = queryOptions({
  queryKey: ['uploads'],
  queryFn: listUploads,
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
})

/** The imports, and the figures they come to: where two imports give the same figure the later one counts. */
interface Uploads extends UploadList {
  readonly observations: readonly Observation[]
}

function withObservations(list: UploadList): Uploads {
  return { ...list, observations: latest(list.uploads.flatMap((upload) => upload.observations)) }
}

/**
 * Starts reading a chosen file, to compare it with the dashboard's figures and with those added before, which count as the later
 * ones. Nothing is added yet.
 */
export function readUpload(file: File, curated: Dataset, yours: readonly Observation[]): UploadReading {
  return startReading(file, { ...curated, observations: [...curated.observations, ...yours] })
}

export function useCurated() {
  return useQuery(curatedQuery)
}

/** Follows changes made in other tabs too. */
export function useUploads() {
  const client = useQueryClient()
  useEffect(() => onOtherTabs(() => void client.invalidateQueries(uploadsQuery)), [client])
  return useQuery({ ...uploadsQuery, select: withObservations })
}

/** Its data says whether the figures are kept, only in memory, or were not added. */
export function useAddUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      fileName,
      observations,
    }: {
      readonly fileName: string
      readonly observations: readonly Observation[]
    }) => addUpload(fileName, observations),
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
