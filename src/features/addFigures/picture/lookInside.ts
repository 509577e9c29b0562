import type { PictureOpened } from '#data/pictureEvidence.ts'
import type { ImportInput } from '#state/importSession.ts'

const PICTURE = /\.(?:png|svg)$/iu

/** What a picture carries; undefined for a file that is to be read as a table. What opens pictures is fetched for the first of them. */
export async function lookInside(
  input: ImportInput,
): Promise<Exclude<PictureOpened, { kind: 'no-picture' }> | undefined> {
  if (!(input instanceof File) || !PICTURE.test(input.name)) return undefined
  try {
    const { openPicture } = await import('#data/pictureEvidence.ts')
    const opened = await openPicture(input)
    return opened.kind === 'no-picture' ? undefined : opened
  } catch {
    const message =
      'What opens pictures could not be fetched. Check the connection and choose the file again.'
    return { kind: 'failed', message }
  }
}
