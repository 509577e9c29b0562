import { toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { SOURCE_KINDS, type Source } from '../model/source.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `sources.csv`, in order. `published` is EDTF. */
export const SOURCE_COLUMNS = [
  'id',
  'title',
  'publisher',
  'author',
  'published',
  'url',
  'no_url',
  'kind',
  'core',
  'licence',
  'note',
] as const
/** Absent from files of versions before 0.3. */
export const SOURCE_LATER = ['author', 'url', 'no_url', 'core'] as const

export type SourceRow = Readonly<Record<(typeof SOURCE_COLUMNS)[number], string>>

export function sourceToRow(s: Source): SourceRow {
  const { id, title, publisher, author, published, url, noUrl, kind, core, licence, note } = s
  return {
    id,
    title,
    publisher,
    author,
    published: toEdtf(published),
    url,
    no_url: noUrl,
    kind,
    core: core ? 'yes' : '',
    licence,
    note,
  }
}

export function sourceFromRow(row: SourceRow): Source | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const title = read.text('title')
  const publisher = read.text('publisher')
  const published = read.period('published')
  const kind = read.choice('kind', SOURCE_KINDS)
  const licence = read.text('licence')
  const core = row.core === '' ? undefined : read.choice('core', ['yes'])
  const { author, url, no_url: noUrl, note } = row
  if (url !== '' && !isWebAddress(url))
    read.reject('url', 'The address is not one of the web.', 'Write it in full: https://www.gov.uk/...')
  if (url !== '' && noUrl !== '') read.reject('no_url', 'A source with an address needs no reason.')
  if (!(id && title && publisher && published && kind && licence) || read.issues.length > 0)
    return read.issues
  return {
    id,
    title,
    publisher,
    author,
    published,
    url,
    noUrl,
    kind,
    core: core === 'yes',
    licence,
    note,
  }
}

/** Nothing else may become a link: a page would run the address of a script. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text) && URL.canParse(text)
}
