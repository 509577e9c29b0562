import type { Problem } from '../model/problem.ts'
import type { Release } from '../model/source.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `releases.csv`, in order. `first_release` is a month, 1 to 12. */
export const RELEASE_COLUMNS = ['id', 'title', 'source', 'edition', 'first_release', 'note'] as const

export type ReleaseRow = Readonly<Record<(typeof RELEASE_COLUMNS)[number], string>>

export function releaseToRow({ id, title, source, edition, firstRelease, note }: Release): ReleaseRow {
  return { id, title, source, edition: String(edition), first_release: String(firstRelease), note }
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
  if (!(id && title && source && edition && firstRelease) || read.issues.length > 0) return read.issues
  return { id, title, source, edition, firstRelease, note: row.note }
}
