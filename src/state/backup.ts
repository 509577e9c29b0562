import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type BackupOpened, makeBackup, openBackup, restoreBackup } from '#storage/backup.ts'
import { clearMyData } from '#storage/clearMyData.ts'
import { damagedCopy, discardDamaged } from '#storage/damagedCopy.ts'
import { mappingsQuery } from './mappings.ts'
import { uploadsQuery } from './queries.ts'

export type { BackupOpened } from '#storage/backup.ts'

/** Its data is the backup's text and a name for the file, or why there is none. */
export function useBackup() {
  return useMutation({ mutationFn: () => makeBackup(), networkMode: 'always' })
}

/** Its data is what a chosen backup file holds, or why it cannot be read. Nothing is changed by it. */
export function useOpenBackup() {
  return useMutation({ mutationFn: (file: Blob) => openBackup(file), networkMode: 'always' })
}

/** Puts back exactly what an opened backup holds. Its data says whether that was done, or why not. */
export function useRestore() {
  return useChange((backup: BackupOpened) => restoreBackup(backup))
}

/** Removes everything that is kept in this browser. Its data says whether it is gone. */
export function useClearMyData() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => clearMyData(),
    networkMode: 'always',
    // What was on the screen goes at once, even where another tab keeps the database from being opened again.
    onSettled: () => {
      void client.resetQueries(uploadsQuery)
      void client.resetQueries(mappingsQuery)
    },
  })
}

/** Its data is a copy, as JSON text, of what could not be read. */
export function useDamagedCopy() {
  return useMutation({ mutationFn: () => damagedCopy(), networkMode: 'always' })
}

/** Lets go of that copy. */
export function useDiscardDamaged() {
  return useChange(() => discardDamaged())
}

function useChange<Result, Input = void>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(input),
    networkMode: 'always',
    onSettled: () =>
      Promise.all([client.invalidateQueries(uploadsQuery), client.invalidateQueries(mappingsQuery)]),
  })
}
