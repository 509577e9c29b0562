import { useState } from 'react'
import { useBackup, useClearMyData } from '#state/backup.ts'
import { CHANGES_KEPT } from '#state/importChanges.ts'
import type { ImportInput } from '#state/importSession.ts'
import { useUploads } from '#state/queries.ts'
import { saveText } from '#ui/saveFile.ts'
import type { ExtraRegistries } from '../useFlowState.ts'
import { Asked } from './ConfirmButton.tsx'
import { Restore } from './Restore.tsx'

/** Where the figures are, a copy of them, and the way to leave nothing behind. */
export function Safekeeping({
  onSay,
  onChoose,
}: {
  readonly onSay: (words: string) => void
  readonly onChoose: (input: ImportInput, extraRegistries: ExtraRegistries) => void
}) {
  const data = useUploads().data
  const backing = useBackup()
  const clearing = useClearMyData()
  const [failure, setFailure] = useState('')
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
      <summary>Back up, restore or clear your figures</summary>
      <div className="import-lines">
        <p>
          Your figures are kept in this browser, on this machine, and nowhere else.
          {data?.persistent === false &&
            ' The browser may remove them when it runs short of room, so keep a backup.'}
        </p>
        <p>
          What you remove, change or undo stays in this browser as well, so that you can have it back. It is
          gone after {CHANGES_KEPT} newer changes, or at once with Clear my data.
        </p>
        {failure && <p role="alert">{failure}</p>}
        <div className="import-actions">
          <button type="button" className="btn" disabled={backing.isPending} onClick={() => void backup()}>
            Backup
          </button>
          <Asked
            words="Clear my data"
            question="Remove every figure, file name and remembered column from this browser, and the copies kept for Undo? This cannot be undone."
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
