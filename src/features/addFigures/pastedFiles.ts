/**
 * The files or the table of cells on the clipboard; empty where it has neither. Excel puts a picture of the cells beside their text,
 * so cells count before pictures.
 */
export function pastedFiles(clipboard: DataTransfer): readonly File[] {
  const files = [...clipboard.files]
  const text = clipboard.getData('text/plain')
  const isTable = /[\t\n]/u.test(text.trim())
  return isTable && files.every(({ type }) => type.startsWith('image/'))
    ? [new File([text], 'Pasted cells')]
    : files
}
