import type { Area } from '../model/area.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `areas.csv`, in order. `closed` is a day, or empty. */
export const AREA_COLUMNS = ['code', 'slug', 'name', 'closed', 'note'] as const

export type AreaRow = Readonly<Record<(typeof AREA_COLUMNS)[number], string>>

/** ONS codes: the country's letter and eight digits; `E06000061 / E06000062` for councils that make one return (DfE). */
const ONS_CODE = /^[EKNSW]\d{8}(?: \/ [EKNSW]\d{8})*$/u
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

export function areaToRow(a: Area): AreaRow {
  return { ...a, closed: a.closed ?? '' }
}

export function areaFromRow(row: AreaRow): Area | readonly Problem[] {
  const read = rowReader(row)
  if (!ONS_CODE.test(row.code))
    read.reject('code', 'The code is not an ONS area code.', 'Write it like E10000021.')
  if (!SLUG.test(row.slug))
    read.reject('slug', 'The slug may have lower case letters, digits and hyphens only.')
  const name = read.text('name')
  const closed = row.closed === '' ? undefined : read.day('closed')
  if (!name || read.issues.length > 0) return read.issues
  return { code: row.code, slug: row.slug, name, closed, note: row.note }
}
