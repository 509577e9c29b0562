import { useMutation, useQueryClient } from '@tanstack/react-query'
import { redoChange, undoChange } from '#storage/uploads.ts'
import { uploadsQuery } from './queries.ts'

/** Takes back the last change of the person's own figures. Its data says whether that was done, or why not. */
export function useUndo() {
  return useTurn(undoChange)
}

/** Does again what was undone last. */
export function useRedo() {
  return useTurn(redoChange)
}

/** What is undone is what this page shows, not what another tab has done since. */
function useTurn(turn: typeof undoChange) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => turn(client.getQueryData(uploadsQuery.queryKey)?.head),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries(uploadsQuery),
  })
}
