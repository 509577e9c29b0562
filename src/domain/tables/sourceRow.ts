import { toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { SOURCE_KINDS, type Source } from '../model/source.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `sources.csv`, in order. `published` is EDTF. */
export const SOURCE_COLUMNS = ['id', 'title', 'publisher', 'published', 'kind', 'licence', 'note'] as const

export type SourceRow = Readonly<Record<(typeof SOURCE_COLUMNS)[number], string>>

export function sourceToRow(s: Source): SourceRow {
  return { ...s, published: toEdtf(s.published) }
}

export function sourceFromRow(row: SourceRow): Source | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const title = read.text('title')
  const publisher = read.text('publisher')
  const published = read.period('published')
  const kind = read.choice('kind', SOURCE_KINDS)
  const licence = read.text('licence')
  if (!(id && title && publisher && published && kind && licence)) return read.issues
  return { id, title, publisher, published, kind, licence, note: row.note }
}
