import { useRef } from 'react'
import { useRemoveUpload, useUploads } from '#state/queries.ts'
import { fileNameWords } from './importWords.ts'
import { UploadItem } from './UploadItem.tsx'

/** Every import on this machine, each of which can be removed whole. */
export function UploadList({ onSay }: { readonly onSay: (words: string) => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { data } = useUploads()
  const removing = useRemoveUpload()
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
      {[...data.problems.map(({ message }) => message), ...(failure ? [failure] : [])].map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      {data.uploads.length === 0 ? (
        <p className="import-hint">None yet.</p>
      ) : (
        <ul>
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
    </section>
  )
}
