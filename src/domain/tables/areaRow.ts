import { AREA_KINDS, type Area } from '../model/area.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `areas.csv`, in order. `begin` and `end` are days, or empty; `continues` has codes joined by semicolons. */
export const AREA_COLUMNS = [
  'code',
  'slug',
  'name',
  'kind',
  'begin',
  'end',
  'continues',
  'default_baseline_milestone',
  'old_code',
  'note',
] as const
/** Absent from files of versions before 0.3. */
export const AREA_LATER = ['default_baseline_milestone', 'old_code'] as const

export type AreaRow = Readonly<Record<(typeof AREA_COLUMNS)[number], string>>

/** ONS codes: the country's letter and eight digits; `E06000061 / E06000062` for councils that make one return (DfE). */
const ONS_CODE = /^[EKNSW]\d{8}(?: \/ [EKNSW]\d{8})*$/u
/** The DfE's code: `928`; `940/941` for a joint area. */
const OLD_CODE = /^\d{3}(?:\/\d{3})*$/u
/** Councils that resemble one, by its old code: `similar-928`. */
const GROUP_CODE = /^similar-\d{3}$/u
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

export function areaToRow(a: Area): AreaRow {
  return {
    code: a.code,
    slug: a.slug,
    name: a.name,
    kind: a.kind,
    begin: a.begin ?? '',
    end: a.end ?? '',
    continues: a.continues.join(';'),
    default_baseline_milestone: a.defaultBaselineMilestone,
    old_code: a.oldCode,
    note: a.note,
  }
}

export function areaFromRow(row: AreaRow): Area | readonly Problem[] {
  const read = rowReader(row)
  if (!(row.kind === 'group' ? GROUP_CODE : ONS_CODE).test(row.code))
    read.reject('code', 'The code is not an ONS area code.', 'Write it like E10000021.')
  if (!SLUG.test(row.slug))
    read.reject('slug', 'The slug may have lower case letters, digits and hyphens only.')
  const name = read.text('name')
  // Versions before 0.3 wrote it in two words.
  const kind = row.kind === 'joint return' ? 'joint' : read.choice('kind', AREA_KINDS)
  const begin = row.begin === '' ? undefined : read.day('begin')
  const end = row.end === '' ? undefined : read.day('end')
  const continues = row.continues === '' ? [] : row.continues.split(';')
  if (continues.some((code) => !ONS_CODE.test(code)))
    read.reject('continues', 'The predecessors are not ONS area codes.', 'Join the codes by semicolons.')
  if (row.old_code !== '' && !OLD_CODE.test(row.old_code))
    read.reject('old_code', 'The old code is not three digits.', 'Write 928, or 940/941 for a joint area.')
  if (begin && end && end < begin) read.reject('end', 'The area ends before it begins.')
  if (!name || !kind || read.issues.length > 0) return read.issues
  return {
    code: row.code,
    slug: row.slug,
    name,
    kind,
    begin,
    end,
    continues,
    defaultBaselineMilestone: row.default_baseline_milestone,
    oldCode: row.old_code,
    note: row.note,
  }
}
