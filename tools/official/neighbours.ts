import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCsv } from '#import/read/recordReader.ts'
import type { Neighbours } from './workOut.ts'

/** The list of 2021, the last in which Northamptonshire stands: that of 2025 has neither it nor the joint area. */
export const NEIGHBOURS_FILE = 'New_Statistical_Neighbour_Groupings_April_2021.csv'

/** The ten statistical neighbours of each council, by three-digit code. */
export function readNeighbours(folder: string): Neighbours {
  const text = readFileSync(join(folder, NEIGHBOURS_FILE), 'utf8').replace(/^\ufeff/u, '')
  const { rows } = parseCsv(text)
  const [header, ...body] = rows.map(({ cells }) => cells.map((cell) => cell.trim()))
  const columns = header?.flatMap((name, index) => (/^SN\d+$/u.test(name) ? [index] : [])) ?? []
  const codeAt = header?.indexOf('LA number') ?? -1
  const nameAt = header?.indexOf('LA Name') ?? -1
  const names = new Map(body.map((cells) => [cells[codeAt], cells[nameAt] ?? '']))
  return new Map(
    body.map((cells) => [
      cells[codeAt] ?? '',
      columns.map((index) => {
        const code = cells[index] ?? ''
        return { code, name: names.get(code) ?? code }
      }),
    ]),
  )
}
