import { useId, useState } from 'react'
import { counted } from '#domain/words.ts'
import { type BackupOpened, useOpenBackup, useRestore } from '#state/backup.ts'
import { addedAtWords } from '../importWords.ts'

/** Reads a backup and says what is in it before it takes the place of what is here. */
export function Restore({ onSay }: { readonly onSay: (words: string) => void }) {
  const id = useId()
  const [opened, setOpened] = useState<BackupOpened>()
  const [failure, setFailure] = useState('')
  const opening = useOpenBackup()
  const restoring = useRestore()
  const choose = async (file: File) => {
    const read = await opening.mutateAsync(file)
    setFailure(read.kind === 'failed' ? read.message : '')
    setOpened(read.kind === 'opened' ? read : undefined)
  }
  const restore = async (backup: BackupOpened) => {
    const result = await restoring.mutateAsync(backup)
    setOpened(undefined)
    setFailure(result.kind === 'failed' ? result.message : '')
    if (result.kind !== 'failed') onSay(`${counted(backup.figures.observations.length, 'figure')} restored.`)
  }
  return (
    <div className="import-file">
      <label htmlFor={id}>Restore from a backup</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void choose(file)
          target.value = ''
        }}
      />
      {failure && <p role="alert">{failure}</p>}
      {opened && (
        <fieldset className="import-actions">
          <legend>
            Made {addedAtWords(opened.madeAt)}: {counted(opened.figures.observations.length, 'figure')} of{' '}
            {counted(opened.imports.length, 'file')}. It takes the place of your figures here, and can be
            undone.
          </legend>
          <button
            type="button"
            className="btn"
            disabled={restoring.isPending}
            onClick={() => void restore(opened)}
          >
            Restore
          </button>
          <button type="button" className="btn" onClick={() => setOpened(undefined)}>
            Do not restore
          </button>
        </fieldset>
      )}
    </div>
  )
}
