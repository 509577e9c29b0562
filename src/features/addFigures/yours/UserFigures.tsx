import { useRef } from 'react'
import type { ImportInput } from '#state/importSession.ts'
import { useRemoveUpload, useUploads } from '#state/queries.ts'
import { fileNameWords } from '../importWords.ts'
import type { ExtraRegistries } from '../useFlowState.ts'
import { RememberedMappings } from './RememberedMappings.tsx'
import { Safekeeping } from './Safekeeping.tsx'
import { StorageNotes } from './StorageNotes.tsx'
import { UndoRedo } from './UndoRedo.tsx'
import { UploadItem } from './UploadItem.tsx'

interface Props {
  readonly onSay: (words: string) => void
  /** The way back is shown elsewhere. */
  readonly withUndo: boolean
  /** Begins with the figures of a backup, as with any file. */
  readonly onChoose: (input: ImportInput, extraRegistries: ExtraRegistries) => void
}

/** Every import that counts on this machine, and what its owner can do with it. */
export function UserFigures({ onSay, withUndo, onChoose }: Props) {
  const data = useUploads().data
  const removing = useRemoveUpload()
  const heading = useRef<HTMLHeadingElement>(null)
  if (!data) return null
  const remove = async (id: string, fileName: string) => {
    const result = await removing.mutateAsync(id)
    if (result.kind === 'failed') return
    onSay(`The figures of ${fileNameWords(fileName)} were removed.`)
    heading.current?.focus()
  }
  const failure = removing.data?.kind === 'failed' ? removing.data.message : undefined
  return (
    <section className="import-yours">
      <h3 ref={heading} tabIndex={-1}>
        Your figures on this machine
      </h3>
      <StorageNotes />
      {failure && <p role="alert">{failure}</p>}
      {data.uploads.length === 0 ? (
        <p className="import-hint">None yet.</p>
      ) : (
        <ul className="import-rows">
          {data.uploads.map((upload) => (
            <UploadItem
              key={upload.id}
              upload={upload}
              busy={removing.isPending}
              onRemove={() => void remove(upload.id, upload.fileName)}
            />
          ))}
        </ul>
      )}
      {withUndo && (data.canUndo || data.canRedo) && (
        <div className="import-actions">
          <UndoRedo onSay={onSay} />
        </div>
      )}
      <RememberedMappings />
      <Safekeeping onSay={onSay} onChoose={onChoose} />
    </section>
  )
}
