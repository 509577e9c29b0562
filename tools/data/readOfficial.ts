import { monthName } from '#domain/model/calendar.ts'
import type { Metric } from '#domain/model/metric.ts'
import { parseEdtf } from '#domain/model/period.ts'
import type { Release, Source } from '#domain/model/source.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import { seed } from '#import/layouts/seed.ts'
import { OFFICIAL_COLUMNS, type OfficialRow, type ReleaseRow, readReleases } from '../official/registry.ts'
import { readSeedRows, type SeedProblem, type Seeds } from './seedFile.ts'

export interface OfficialFigures {
  readonly path: string
  readonly release: Release
  readonly source: Source
  /** The figures as a file in the columns of `observations.csv`. */
  readonly text: string
}

/** The figures of `seeds/official/`, each release with the source that its edition is. */
export function readOfficial(
  seeds: Seeds,
  metrics: readonly Metric[],
  report: (problem: SeedProblem) => void,
): readonly OfficialFigures[] {
  const registered = seeds.has('official/releases.csv') ? readReleases(seeds, report) : []
  return registered.flatMap((one) => {
    const path = `official/${one.id}.csv`
    const rows = readSeedRows(seeds, path, OFFICIAL_COLUMNS, report).map(({ row }) => row)
    const edition = Math.max(...rows.map(({ period }) => Number(parseEdtf(period)?.end.slice(0, 4))))
    if (!Number.isInteger(edition)) {
      report(`seeds/${path}: it has no figure with a date`)
      return []
    }
    const source = sourceOf(one, edition, rows)
    const { id, title, note, reporting_year: reportingYear } = one
    const firstRelease = Number(one.first_release)
    const figures = rows.map((row) => toSeedRow(row, one, source.id, metrics))
    const text = toCsv(
      seed.columns.map(({ name }) => name),
      figures,
    )
    const release = { id, title, source: source.id, edition, reportingYear, firstRelease, note }
    return [{ path, release, source, text }]
  })
}

function sourceOf(release: ReleaseRow, edition: number, rows: readonly OfficialRow[]): Source {
  const files = [...new Set(rows.map(({ file }) => file))].join(', ')
  const last =
    rows
      .map(({ period }) => parseEdtf(period)?.end ?? '')
      .toSorted()
      .at(-1) ?? ''
  const month = release.first_release
  // The first such month after the last figure.
  const year = last.slice(5, 7) < month ? edition : edition + 1
  const published = parseEdtf(`${year}-${month}~`)
  if (!published) throw new Error(`releases.csv: ${month} is not a month in two digits`)
  return {
    id: `${release.id}-${edition}`,
    title: `${release.title}, ${edition}`,
    publisher: 'Department for Education',
    author: '',
    published,
    url: release.url,
    noUrl: '',
    kind: 'official',
    core: false,
    licence: 'Open Government Licence v3.0',
    note: `${release.note} Each figure names its row of the file ${files}.`,
  }
}

function toSeedRow(
  { area, metric, definition, period, value, working, row }: OfficialRow,
  { checked }: ReleaseRow,
  source: string,
  metrics: readonly Metric[],
) {
  const counted = metrics.find(({ id }) => id === metric)?.definitions.find(({ id }) => id === definition)
  const end = parseEdtf(period)?.end ?? ''
  const year = Number(end.slice(0, 4))
  const month = Number(end.slice(5, 7))
  const monthly = counted?.periodType === 'month'
  return {
    area,
    metric,
    definition,
    period,
    as_of: '',
    basis: counted?.periodType === 'snapshot' ? 'at' : 'over',
    value,
    as_stated: working === '' ? value : '',
    date_as_stated: monthly ? `${monthName(month)} of ${month > 3 ? year + 1 : year}` : String(year),
    status: working === '' ? 'reported' : 'derived',
    source,
    locator: row === '' ? '' : `${row.includes(' ') ? 'rows' : 'row'} ${row}`,
    attribution: '',
    at_milestone: '',
    checked,
    note: working,
  }
}
