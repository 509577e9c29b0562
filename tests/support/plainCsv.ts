import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Official files and odd files to develop against. They are no part of the project: where they are absent their tests are skipped. */
const SHARED = '../shared'

export function sharedFile(...path: readonly string[]): string | undefined {
  const file = join(SHARED, ...path)
  return existsSync(file) ? file : undefined
}

/**
 * A reader of its own, to hold the import against: one quotation mark at a time, nothing of the import's code. Good for well-formed
 * files in UTF-8 only.
 */
export function plainCsv(path: string): readonly ReadonlyMap<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  const records: string[][] = [['']]
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const record = records[records.length - 1] as string[]
    if (sign === '"') {
      if (inside && text[at + 1] === '"') {
        record[record.length - 1] += '"'
        at += 1
      } else inside = !inside
    } else if (!inside && sign === ',') record.push('')
    else if (!inside && sign === '\n') records.push([''])
    else if (inside || sign !== '\r') record[record.length - 1] += sign
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1)
  return rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''])))
}
