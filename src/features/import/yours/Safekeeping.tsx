import { useState } from 'react'
import { useBackup, useClearMyData } from '#state/backup.ts'
import { useUploads } from '#state/queries.ts'
import { saveText } from '../saveText.ts'
import { Asked } from './Asked.tsx'
import { Restore } from './Restore.tsx'

/** Where the figures are, a copy of them, and the way to leave nothing behind. */
export function Safekeeping({ onSay }: { readonly onSay: (words: string) => void }) {
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
        {failure && <p role="alert">{failure}</p>}
        <div className="import-actions">
          <button type="button" className="btn" disabled={backing.isPending} onClick={() => void backup()}>
            Backup
          </button>
          <Asked
            words="Clear my data"
            question="Remove every figure, file name and remembered column from this browser? This cannot be undone."
            yes="Yes, clear my data"
            busy={clearing.isPending}
            onYes={() => void clear()}
          />
        </div>
        <Restore onSay={onSay} />
      </div>
    </details>
  )
}
