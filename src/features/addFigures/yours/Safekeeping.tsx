import { useId, useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import { type ImportInput, toPackagedCsv } from '#state/importSession.ts'
import {
  type BackupOpened,
  useAllFigures,
  useBackup,
  useClearUserData,
  useDamagedCopy,
  useDiscardDamaged,
  useOpenBackup,
  useRestore,
  useUserImports,
} from '#state/userData.ts'
import { saveText } from '#ui/saveFile.ts'
import { addedAtWords } from '../importWords.ts'
import type { ExtraRegistries } from '../useAddImport.ts'
import { ConfirmButton } from './ConfirmButton.tsx'

export function StorageNotes() {
  const list = useUserImports()
  const figures = useAllFigures()
  const copying = useDamagedCopy()
  const discarding = useDiscardDamaged()
  const problems = [...(list?.problems ?? []), ...(figures?.problems ?? [])]
  const damaged = problems.some(({ kind }) => kind === 'damaged')
  const save = async () => saveText(await copying.mutateAsync(), 'damaged-figures.json')
  if (problems.length === 0) return null
  return (
    <div role="alert">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {damaged && (
        <p className="row">
          <button type="button" className="btn" onClick={() => void save()}>
            Download the copy
          </button>
          <button
            type="button"
            className="btn"
            disabled={discarding.isPending}
            onClick={() => discarding.mutate()}
          >
            Discard what is damaged
          </button>
        </p>
      )}
    </div>
  )
}

interface Props {
  readonly onSay: (words: string) => void
  readonly onChoose: (input: ImportInput, extraRegistries: ExtraRegistries) => void
}

export function Safekeeping({ onSay, onChoose }: Props) {
  const data = useUserImports()
  const backing = useBackup()
  const clearing = useClearUserData()
  const [failure, setFailure] = useState('')
  const kept = data?.problems.every(({ kind }) => kind !== 'not-kept')
  const backup = async () => {
    const made = await backing.mutateAsync()
    setFailure(made.kind === 'failed' ? made.message : '')
    if (made.kind === 'made') saveText(made.text, made.fileName)
  }
  const clear = async () => {
    const result = await clearing.mutateAsync()
    setFailure(result.kind === 'failed' ? result.message : '')
    if (result.kind === 'cleared') onSay('Everything you added was removed from this browser.')
  }
  return (
    <details className="import-guide">
      <summary className="textbtn">Back up, restore or clear your figures</summary>
      <div className="import-lines">
        {kept && (
          <p>
            Your figures are kept in this browser, on this machine, and nowhere else.
            {data?.persistent === false &&
              ' The browser may remove them when it runs short of room, so keep a backup.'}
          </p>
        )}
        <p>
          An import that you undo stays in this browser until you add another file or clear your data, so that
          you can redo it.
        </p>
        {failure && <p role="alert">{failure}</p>}
        <div className="row">
          <button type="button" className="btn" disabled={backing.isPending} onClick={() => void backup()}>
            Backup
          </button>
          <ConfirmButton
            words="Clear my data"
            question="Remove every figure, file name and remembered column from this browser? This cannot be undone."
            yes="Yes, clear my data"
            busy={clearing.isPending}
            onYes={() => void clear()}
          />
        </div>
        <Restore onSay={onSay} onChoose={onChoose} />
      </div>
    </details>
  )
}

/** Reads a backup and says what is in it before anything is restored. */
function Restore({ onSay, onChoose }: Props) {
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
    if (result.kind === 'restored') onSay(`${pluralise(result.files, 'file')} restored.`)
    if (result.kind === 'unchanged') onSay('Every file of the backup is here already.')
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
        <fieldset className="row">
          <legend>{backupWords(opened)}</legend>
          {opened.altered ? (
            <button
              type="button"
              className="btn"
              onClick={() =>
                onChoose({ name, text: toPackagedCsv(opened.figures.observations) }, opened.figures)
              }
            >
              Look at its figures and add them
            </button>
          ) : (
            <button
              type="button"
              className="btn"
              disabled={restoring.isPending}
              onClick={() => void restore(opened)}
            >
              Restore
            </button>
          )}
          <button type="button" className="btn" onClick={() => setOpened(undefined)}>
            {opened.altered ? 'Do not add' : 'Do not restore'}
          </button>
        </fieldset>
      )}
    </div>
  )
}

function backupWords({ altered, madeAt, figures, imports }: BackupOpened): string {
  const holds = `${pluralise(figures.observations.length, 'figure')} from ${pluralise(imports.length, 'file')}`
  const what = altered
    ? 'It was changed after it was made, so it cannot be restored. You can add its figures as from any file: you see what they would change first.'
    : 'Restoring adds the files that are not here yet. The files that are here stay.'
  return `Made ${addedAtWords(madeAt)}: ${holds}. ${what}`
}
