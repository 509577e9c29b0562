import type { Problem } from '#domain/model/problem.ts'
import { parseCsv } from '#import/read/recordReader.ts'
import { isBlank } from '#import/read/table.ts'

/** The text of every seed by its path under `seeds/`. */
export type Seeds = ReadonlyMap<string, string>

/** What is wrong with a seed, as `file:line: message`, so that an editor can jump to it. */
export type SeedProblem = string

export function toProblem(path: string, { message, line, column, suggestion }: Problem): SeedProblem {
  const place = line === undefined ? '' : `:${line}`
  return `seeds/${path}${place}: ${column ? `${column}: ` : ''}${message}${suggestion ? ` ${suggestion}` : ''}`
}

export interface SeedRow<Column extends string> {
  readonly line: number
  readonly row: Readonly<Record<Column, string>>
}

/** The rows of a registry, whose header must be exactly `columns`; anything wrong goes to `report`. */
export function readSeedRows<Column extends string>(
  seeds: Seeds,
  path: string,
  columns: readonly Column[],
  report: (problem: SeedProblem) => void,
): readonly SeedRow<Column>[] {
  const text = seeds.get(path)
  if (text === undefined) {
    report(`seeds/${path}: the file is missing`)
    return []
  }
  const { rows, problems, failure } = parseCsv(text)
  for (const problem of failure ? [failure] : problems) report(toProblem(path, problem))
  if (failure) return []
  const [header, ...body] = rows
  if (header?.cells.join() !== columns.join()) {
    report(`seeds/${path}:1: the columns must be ${columns.join(',')}`)
    return []
  }
  return body.flatMap((row) => {
    if (isBlank(row)) return []
    if (row.cells.length !== columns.length)
      report(`seeds/${path}:${row.line}: ${row.cells.length} cells, not ${columns.length}`)
    const cells = Object.fromEntries(
      columns.map((column, index) => [column, (row.cells[index] ?? '').trim()]),
    ) as Record<Column, string>
    return [{ line: row.line, row: cells }]
  })
}
