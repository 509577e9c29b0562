import { counted } from '#domain/words.ts'
import type { Upload } from '#state/queries.ts'
import { addedAtWords, fileNameWords } from '../importWords.ts'
import { Asked } from './Asked.tsx'

interface Props {
  readonly upload: Upload
  readonly busy: boolean
  readonly onRemove: () => void
}

/** "12 figures, added 22 Nov 2020, 09:24: 9 new, 3 changed, 2 rejected". */
function uploadWords({ figures, addedAt, counts }: Upload): string {
  const parts = [
    counts.fresh > 0 && `${counts.fresh.toLocaleString('en-GB')} new`,
    counts.changed > 0 && `${counts.changed.toLocaleString('en-GB')} changed`,
    counts.rejected > 0 && `${counts.rejected.toLocaleString('en-GB')} rejected`,
  ].filter((part) => part !== false)
  const made = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `${counted(figures, 'figure')}, added ${addedAtWords(addedAt)}${made}`
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
        question={`Remove ${counted(upload.figures, 'figure')} from this page?`}
        yes="Yes, remove"
        yesLabel={`Yes, remove ${name}`}
        busy={busy}
        onYes={onRemove}
      />
    </li>
  )
}
