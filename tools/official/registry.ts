import { readdirSync } from 'node:fs'
import { readSeedRows, type SeedProblem, type Seeds } from '../data/seedFile.ts'

/** A release of official statistics; what its published file does not say about itself is answered here. */
const RELEASE_COLUMNS = [
  'id',
  'title',
  'url',
  'file',
  'reporting_year',
  'first_release',
  'checked',
  'note',
] as const
export type ReleaseRow = Readonly<Record<(typeof RELEASE_COLUMNS)[number], string>>

/**
 * A series that a release gives. `columns` are added up and, where `of` names a column, divided by it. `sum`: councils may be added
 * together. `compare`: the size of the council does not matter, so England and similar councils are of interest. `from`: the first
 * year. `only`: old codes of areas, where not all are wanted.
 */
const SERIES_COLUMNS = [
  'release',
  'metric',
  'definition',
  'columns',
  'of',
  'sum',
  'compare',
  'from',
  'only',
] as const
export type SeriesRow = Readonly<Record<(typeof SERIES_COLUMNS)[number], string>>

/** A figure in `seeds/official/<release>.csv`. `working`: how it was worked out; empty where it is a cell of the file. */
export const OFFICIAL_COLUMNS = [
  'area',
  'metric',
  'definition',
  'period',
  'value',
  'working',
  'file',
  'row',
] as const
export type OfficialRow = Readonly<Record<(typeof OFFICIAL_COLUMNS)[number], string>>

export function readReleases(seeds: Seeds, report: (problem: SeedProblem) => void): readonly ReleaseRow[] {
  return readSeedRows(seeds, 'official/releases.csv', RELEASE_COLUMNS, report).map(({ row }) => row)
}

export function readSeries(seeds: Seeds, report: (problem: SeedProblem) => void): readonly SeriesRow[] {
  return readSeedRows(seeds, 'official/series.csv', SERIES_COLUMNS, report).map(({ row }) => row)
}

/** The newest file of a release in a folder: of several with the same beginning, the last by name. */
export function fileOf({ file }: ReleaseRow, folder: string): string | undefined {
  return readdirSync(folder)
    .filter((name) => name.startsWith(file) && name.endsWith('.csv'))
    .toSorted()
    .at(-1)
}
