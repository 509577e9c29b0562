import type { PictureOpened } from '#data/pictureEvidence.ts'
import type { ImportInput } from '#state/importSession.ts'

export type PictureOutcome = Exclude<PictureOpened, { kind: 'no-picture' }>

/** The data in a picture of this dashboard, or why it cannot be read. Undefined for a file to read as a table. */
export async function openPicture(input: ImportInput): Promise<PictureOutcome | undefined> {
  if (!(input instanceof File) || !/\.(?:png|svg)$/iu.test(input.name)) return undefined
  try {
    const { openPicture: open } = await import('#data/pictureEvidence.ts')
    const opened = await open(input)
    return opened.kind === 'no-picture' ? undefined : opened
  } catch {
    const message =
      'The code that opens pictures could not be loaded. Check the connection and choose the file again.'
    return { kind: 'failed', message }
  }
}
