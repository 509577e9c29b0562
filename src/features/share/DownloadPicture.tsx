import type { PictureContent } from '#charts/export/exportInput.ts'
import { todaysDay } from '#domain/model/day.ts'
import { ActionButton, saved, useAction } from './useAction.tsx'

interface Props {
  /** Which chart, for a reader who hears only the button. */
  readonly of: string
  readonly picture: () => PictureContent
}

/** Saves a chart that is not about a measure. The code is loaded at the first press. */
export function DownloadPicture({ of, picture }: Props) {
  const { run, error } = useAction()
  const download = async () => {
    const { makeWordsPng } = await import('./makePicture.ts')
    return saved(await makeWordsPng(picture(), todaysDay()))
  }
  return (
    <>
      <ActionButton run={run} action={download}>
        Download as PNG
        <span className="visually-hidden"> of {of}</span>
      </ActionButton>
      {error && (
        <p className="error-text" role="alert">
          The picture could not be made: {error} The table has the same words.
        </p>
      )}
    </>
  )
}
