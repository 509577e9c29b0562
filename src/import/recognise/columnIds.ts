import { cleanText } from '#domain/model/cleanText.ts'
import { normaliseName } from './normaliseName.ts'

/** A name for each column that no other has: its header; `SNP (2)` for the second of a name, `column 5` for one without. */
export function columnIds(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((written, index) => {
    const name = cleanText(written.slice(0, 200)).slice(0, 80) || `column ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** What tells a file with the same headers again. */
export function headerFingerprint(header: readonly string[]): string {
  return header.map(normaliseName).join('|').slice(0, 4000)
}
