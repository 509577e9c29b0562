import { parseDay } from '../model/day.ts'
import type { Problem } from '../model/problem.ts'
import type { Release } from '../model/source.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `releases.csv`, in order. `reporting_year` is a month and day, `first_release` a month, 1 to 12. */
export const RELEASE_COLUMNS = [
  'id',
  'title',
  'source',
  'edition',
  'reporting_year',
  'first_release',
  'note',
] as const
/** Absent from files of versions before 0.4. */
export const RELEASE_LATER = ['reporting_year'] as const

export type ReleaseRow = Readonly<Record<(typeof RELEASE_COLUMNS)[number], string>>

export function releaseToRow({ firstRelease, reportingYear, edition, ...rest }: Release): ReleaseRow {
  return {
    ...rest,
    edition: String(edition),
    reporting_year: reportingYear,
    first_release: String(firstRelease),
  }
}

export function releaseFromRow(row: ReleaseRow): Release | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const title = read.text('title')
  const source = read.text('source')
  const edition = read.number('edition')
  const firstRelease = read.number('first_release')
  if (firstRelease !== undefined && !(firstRelease >= 1 && firstRelease <= 12))
    read.reject('first_release', 'The month of the first release is not one of 1 to 12.')
  const { reporting_year: reportingYear, note } = row
  if (reportingYear !== '' && !parseDay(`2023-${reportingYear}`))
    read.reject(
      'reporting_year',
      'The last day of the reporting year is not a month and day.',
      'Write 03-31.',
    )
  if (!(id && title && source && edition && firstRelease) || read.issues.length > 0) return read.issues
  return { id, title, source, edition, reportingYear, firstRelease, note }
}
