import { pluralise } from '#domain/phrasing/words.ts'
import { CHANGES_KEPT } from '#state/importChanges.ts'
import type { Upload } from '#state/queries.ts'
import { addedAtWords, fileNameWords } from '../importWords.ts'
import { Changed } from './Changed.tsx'
import { Asked } from './ConfirmButton.tsx'

interface Props {
  readonly upload: Upload
  readonly busy: boolean
  readonly onRemove: () => void
}

/** "12 figures, added 22 Nov 2020, 09:24: 9 new, 2 rejected"; what it changed is listed below. */
function uploadWords({ figures, addedAt, counts }: Upload): string {
  const parts = [
    counts.fresh > 0 && `${counts.fresh.toLocaleString('en-GB')} new`,
    counts.rejected > 0 && `${counts.rejected.toLocaleString('en-GB')} rejected`,
  ].filter((part) => part !== false)
  const made = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `${pluralise(figures, 'figure')}, added ${addedAtWords(addedAt)}${made}`
}

const SMALL_WORDS = {
  suppress: 'Small counts held back',
  round: 'Small counts rounded to 5',
  keep: 'Small counts kept',
} as const

/** One import, and the way to take it out. */
export function UploadItem({ upload, busy, onRemove }: Props) {
  const { smallCounts } = upload
  const name = fileNameWords(upload.fileName)
  return (
    <li>
      <span className="import-name">
        <b>{name}</b>
        <small>{uploadWords(upload)}</small>
        {upload.counts.changed > 0 && <Changed id={upload.id} count={upload.counts.changed} />}
        {smallCounts && (
          <small>
            {SMALL_WORDS[smallCounts.kind]}
            {smallCounts.authority && `, on the authority of ${smallCounts.authority}`}
          </small>
        )}
      </span>
      <Asked
        words="Remove"
        label={`Remove ${name}`}
        question={`Remove ${pluralise(upload.figures, 'figure')} from this page? So that you can undo it, a copy stays in this browser until ${CHANGES_KEPT} newer changes are made or you choose Clear my data.`}
        yes="Yes, remove"
        yesLabel={`Yes, remove ${name}`}
        busy={busy}
        onYes={onRemove}
      />
    </li>
  )
}
