/** Without it Excel misreads £ and ’. */
const BYTE_ORDER_MARK = '\ufeff'

/** Downloads a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download, so the address must stay valid a while longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function saveText(text: string, name: string, type = 'application/json'): void {
  saveFile(new Blob([text], { type }), name)
}

export function csvBlob(csv: string): Blob {
  return new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv' })
}

export function saveCsv(csv: string, name: string): void {
  saveFile(csvBlob(csv), name)
}
