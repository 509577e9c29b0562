import { useDamagedCopy, useDiscardDamaged } from '#state/backup.ts'
import { useUploads } from '#state/queries.ts'
import { saveText } from '#ui/saveFile.ts'

/** What their owner should know about the figures kept here: not kept, missing, damaged. */
export function StorageNotes() {
  const data = useUploads().data
  const copying = useDamagedCopy()
  const discarding = useDiscardDamaged()
  const save = async () => saveText(await copying.mutateAsync(), 'damaged-figures.json')
  return (data?.problems ?? []).map(({ kind, message }) => (
    <div key={kind} role="alert">
      <p>{message}</p>
      {kind === 'damaged' && (
        <p className="import-actions">
          <button type="button" className="btn" onClick={() => void save()}>
            Download the copy
          </button>
          <button
            type="button"
            className="btn"
            disabled={discarding.isPending}
            onClick={() => discarding.mutate()}
          >
            Discard the copy
          </button>
        </p>
      )}
    </div>
  ))
}
