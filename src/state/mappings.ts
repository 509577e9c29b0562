import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RememberedMapping } from '#import/importOptions.ts'
import { dropMapping, listMappings, saveMapping } from '#storage/mappings.ts'

/** What was decided about files with the same headers before. Never rejects. */
export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: listMappings,
  networkMode: 'always',
})

/** The remembered mappings, the last used first, and what can be done with them. */
export function useMappings() {
  const client = useQueryClient()
  const query = useQuery(mappingsQuery)
  const options = { networkMode: 'always', onSettled: () => client.invalidateQueries(mappingsQuery) } as const
  const save = useMutation({
    ...options,
    mutationFn: ({ mapping, fileName }: { readonly mapping: RememberedMapping; readonly fileName: string }) =>
      saveMapping(mapping, fileName),
  })
  const remove = useMutation({ ...options, mutationFn: (fingerprint: string) => dropMapping(fingerprint) })
  return { mappings: query.data ?? [], save, remove }
}
