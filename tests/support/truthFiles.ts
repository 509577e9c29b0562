import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder with the whole published files, laid out like `tests/truth`. Where it is not set, the committed excerpts alone are read. */
const PUBLISHED = process.env['PUBLISHED_FILES']

/** The committed excerpt of a published file, and the whole file where `PUBLISHED_FILES` has it. */
export function truthFiles(folder: string, name: string): readonly string[] {
  const whole = publishedFile(folder, name)
  return [join('tests/truth', folder, name), ...(whole ? [whole] : [])]
}

/** The whole published file where `PUBLISHED_FILES` has it, else the committed excerpt of its rows and columns. */
export function wholeOrExcerpt(name: string): { readonly path: string; readonly whole: boolean } {
  const whole = publishedFile('official', name)
  return { path: whole ?? join('tests/truth/releases', name), whole: whole !== undefined }
}

function publishedFile(...path: readonly string[]): string | undefined {
  const file = PUBLISHED && join(PUBLISHED, ...path)
  return file && existsSync(file) ? file : undefined
}

/** Every file of a folder of `PUBLISHED_FILES`; none where it is not set. */
export function publishedFiles(...folder: readonly string[]): readonly string[] {
  const found = publishedFile(...folder)
  return found ? readdirSync(found).map((name) => join(found, name)) : []
}

/**
 * Reads a well-formed CSV in UTF-8 without any code of the import, so that the import can be checked against it. Each row is a map by
 * column name.
 */
export function plainCsv(path: string): readonly ReadonlyMap<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  const records: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const record = records[records.length - 1] as string[]
    if (sign === '"') {
      if (quoted && text[at + 1] === '"') {
        record[record.length - 1] += '"'
        at += 1
      } else quoted = !quoted
    } else if (!quoted && sign === ',') record.push('')
    else if (!quoted && sign === '\n') records.push([''])
    else if (quoted || sign !== '\r') record[record.length - 1] += sign
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1)
  return rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ''])))
}
