import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadCurated, NetworkError } from '#data/loadCurated.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { withOwnMetrics } from '#domain/model/userFigures.ts'
import { asKnownOn } from '#domain/reasoning/asKnownOn.ts'
import { useUserImports } from './userData.ts'
import { useView } from './view.ts'

/** The dashboard's own figures. They do not change while the page is open; only a lost connection is worth a second try. */
export const curatedQuery = queryOptions({
  queryKey: ['curated'],
  queryFn: loadCurated,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: (failures, error) => failures < 1 && error instanceof NetworkError,
})

export const useCurated = () => useQuery(curatedQuery)

/** The dashboard's figures with the metrics and areas of the user's own figures; undefined until the dashboard's are there. */
export function useDataset(): Dataset | undefined {
  const curated = useCurated().data
  const imports = useUserImports()
  return useMemo(() => (curated && imports ? withOwnMetrics(curated, imports) : curated), [curated, imports])
}

/** The data set as it was known on the last day of the date chosen; the same object where none is chosen. */
export function useAsKnown(dataset: Dataset): Dataset {
  const known = useView((v) => v.known)
  return useMemo(() => {
    const on = known === undefined ? undefined : parseEdtf(known)?.end
    return on === undefined ? dataset : asKnownOn(dataset, on)
  }, [dataset, known])
}
