const REFUSED = 'The browser did not allow copying.'

/** There is no clipboard on a page that is served without encryption, nor in old browsers. */
export function hasClipboard(): boolean {
  return navigator.clipboard !== undefined
}

/** Whether pictures can be copied too. */
export function canCopyPictures(): boolean {
  return hasClipboard() && typeof ClipboardItem !== 'undefined'
}

/** @throws in words for the reader */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => {
    throw new Error(REFUSED)
  })
}

/**
 * Copies a picture that is still being made. Called in the very moment of the click: Safari allows it only then, and takes the promise.
 * @throws in words for the reader
 */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  const made = picture.then(
    () => undefined,
    (error: unknown) => error,
  )
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  } catch {
    throw (await made) ?? new Error(REFUSED)
  }
}
