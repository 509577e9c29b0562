/** Without it Excel reads £ and ’ as other signs. */
const BYTE_ORDER_MARK = '\ufeff'

/** Saves a file among the reader's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function saveText(text: string, name: string, type = 'application/json'): void {
  saveFile(new Blob([text], { type }), name)
}

export function saveCsv(csv: string, name: string): void {
  saveText(`${BYTE_ORDER_MARK}${csv}`, name, 'text/csv')
}
