/** Without it Excel reads £ and ’ as other signs. */
const BYTE_ORDER_MARK = '\ufeff'

export function saveCsv(csv: string, name: string): void {
  saveText(`${BYTE_ORDER_MARK}${csv}`, name, 'text/csv')
}

/** Saves text as a file in the reader's downloads. */
export function saveText(text: string, name: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
