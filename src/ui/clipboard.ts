const REFUSED = 'The browser did not allow copying.'

/** A page served without encryption has no clipboard, and neither have old browsers. */
export function hasClipboard(): boolean {
  return navigator.clipboard !== undefined
}

/** Whether the browser can copy pictures. */
export function canCopyPictures(): boolean {
  return hasClipboard() && typeof ClipboardItem !== 'undefined'
}

/** @throws an error with a message for the user */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => {
    throw new Error(REFUSED)
  })
}

/**
 * Copies a picture that is still being made. Call it synchronously in the click handler: Safari requires that for clipboard writes.
 * @throws an error with a message for the user
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
