import { useId, useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { type BackupOpened, useOpenBackup, useRestore } from '#state/backup.ts'
import { type ImportInput, toPackagedCsv } from '#state/importSession.ts'
import { addedAtWords } from '../importWords.ts'
import type { ExtraRegistries } from '../useFlowState.ts'

interface Props {
  readonly onSay: (words: string) => void
  /** Begins with the figures of a backup, as with any file. */
  readonly onChoose: (input: ImportInput, extraRegistries: ExtraRegistries) => void
}

/** Reads a backup and says what is in it before it takes the place of what is here. */
export function Restore({ onSay, onChoose }: Props) {
  const id = useId()
  const [opened, setOpened] = useState<BackupOpened>()
  const [name, setName] = useState('')
  const [failure, setFailure] = useState('')
  const opening = useOpenBackup()
  const restoring = useRestore()
  const choose = async (file: File) => {
    const read = await opening.mutateAsync(file)
    setName(file.name)
    setFailure(read.kind === 'failed' ? read.message : '')
    setOpened(read.kind === 'opened' ? read : undefined)
  }
  const restore = async (backup: BackupOpened) => {
    const result = await restoring.mutateAsync(backup)
    setOpened(undefined)
    setFailure(result.kind === 'failed' ? result.message : '')
    if (result.kind !== 'failed')
      onSay(`${pluralise(backup.figures.observations.length, 'figure')} restored.`)
  }
  const addInstead = ({ figures }: BackupOpened) =>
    onChoose({ name, text: toPackagedCsv(figures.observations) }, figures)
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
        <Found
          backup={opened}
          busy={restoring.isPending}
          onRestore={() => void restore(opened)}
          onAdd={() => addInstead(opened)}
          onLeave={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}

interface FoundProps {
  readonly backup: BackupOpened
  readonly busy: boolean
  readonly onRestore: () => void
  readonly onAdd: () => void
  readonly onLeave: () => void
}

/** What a backup holds, and what can be done with it: one that was changed can only be added, after it was looked at. */
function Found({ backup, busy, onRestore, onAdd, onLeave }: FoundProps) {
  const { altered, madeAt, figures, imports } = backup
  const holds = `${pluralise(figures.observations.length, 'figure')} of ${pluralise(imports.length, 'file')}`
  return (
    <fieldset className="import-actions">
      <legend>
        Made {addedAtWords(madeAt)}: {holds}.{' '}
        {altered
          ? 'It was changed after it was made, so it cannot take the place of your figures. You can add its figures as from any file: you see what they would change first.'
          : 'It takes the place of your figures here, and can be undone.'}
      </legend>
      <button type="button" className="btn" disabled={busy} onClick={altered ? onAdd : onRestore}>
        {altered ? 'Look at its figures and add them' : 'Restore'}
      </button>
      <button type="button" className="btn" onClick={onLeave}>
        {altered ? 'Do not add' : 'Do not restore'}
      </button>
    </fieldset>
  )
}
