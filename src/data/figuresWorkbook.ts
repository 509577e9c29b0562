import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { COMPILED } from '#domain/phrasing/sourceWords.ts'
import { chartRows } from '#domain/tables/chartCsv.ts'
import { DAY_COLUMNS, OBSERVATION_COLUMNS, SHORTHAND } from '#domain/tables/observationRow.ts'
import { makeXlsx, sheetNames, type XlsxCell, type XlsxRow, type XlsxSheet } from './xlsx.ts'

export interface FiguresWorkbook {
  /** The heading of the first sheet. */
  readonly title: string
  readonly observations: readonly Observation[]
  readonly dataset: Pick<Dataset, 'areas' | 'metrics' | 'sources'>
  readonly today: Day
}

/**
 * An Excel workbook: a sheet of contents and sources, then one sheet of figures for each measure. Each of those has the columns of
 * the CSV with real numbers, and the first and the last day of the period as real dates; adding it again changes nothing.
 */
export function figuresWorkbook(request: FiguresWorkbook): Blob {
  const { observations, dataset, today } = request
  const ids = [...new Set(observations.map((o) => o.metric))]
  const known = dataset.metrics.filter(({ id }) => ids.includes(id))
  const measures = [
    ...known.map((metric) => ({ id: metric.id, title: metric.shortTitle, metric })),
    ...ids
      .filter((id) => !known.some((metric) => metric.id === id))
      .map((id) => ({ id, title: id, metric: undefined })),
  ]
  const [first = '', ...names] = sheetNames(['Contents', ...measures.map(({ title }) => title)])
  const sheets = measures.map(({ id, metric }, index) => ({
    name: names[index] ?? '',
    metric,
    title: metric?.title ?? id,
    figures: observations.filter((o) => o.metric === id),
  }))
  const bytes = makeXlsx(
    [
      contentsSheet(first, sheets, request),
      ...sheets.map(({ name, figures }) => figuresSheet(name, figures)),
    ],
    today,
  )
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

interface Measure {
  readonly name: string
  readonly title: string
  readonly metric: Metric | undefined
  readonly figures: readonly Observation[]
}

function contentsSheet(
  name: string,
  measures: readonly Measure[],
  { title, observations, dataset, today }: FiguresWorkbook,
): XlsxSheet {
  const sources = dataset.sources.filter(({ id }) => observations.some((o) => o.source === id))
  const areas = dataset.areas.filter(({ code }) => observations.some((o) => o.area === code))
  const unverified = observations.some(({ layer }) => layer !== 'curated')
  const heading = (...cells: readonly XlsxCell[]): XlsxRow => ({ cells, bold: true })
  const row = (...cells: readonly XlsxCell[]): XlsxRow => ({ cells })
  const rows = [
    heading(title),
    row(COMPILED),
    row('Downloaded on', { day: today }),
    row(
      'A value is exact only if its qualifier says so. Others, such as “about 150”, have the lowest and the highest value that they can mean in the columns lower and upper.',
    ),
    ...(unverified
      ? [
          row(
            'Figures marked [not verified] were added by a person. Nobody has checked them against a published report.',
          ),
        ]
      : []),
    row(),
    heading('Sheet', 'Measure', 'What it counts', 'Unit', 'Figures', 'First day', 'Last day'),
    ...measures.map(({ name: sheet, title: measure, metric, figures }) =>
      row(
        { sheet },
        measure,
        metric?.definition ?? '',
        figures[0]?.unit ?? '',
        figures.length,
        ...span(figures),
      ),
    ),
    row(),
    heading('Source', 'Title', 'Publisher', 'Published', 'Address', 'Licence'),
    ...sources.map((source) =>
      row(
        source.id,
        source.title,
        source.publisher,
        formatPeriod(source.published),
        source.url,
        source.licence,
      ),
    ),
    row(),
    heading('Area', 'Name'),
    ...areas.map((area) => row(area.code, area.name)),
  ]
  return { name, rows, widths: [26, 44, 44, 14, 30, 14, 14], frozen: 0 }
}

function span(figures: readonly Observation[]): readonly XlsxCell[] {
  const starts = figures.map(({ period }) => period.start).toSorted()
  const ends = figures.map(({ period }) => period.end).toSorted()
  const [first, last] = [starts[0], ends.at(-1)]
  return first && last ? [{ day: first }, { day: last }] : []
}

const NUMBERS: ReadonlySet<string> = new Set(['value', 'lower', 'upper'])
const WIDE: Readonly<Record<string, number>> = { source: 26, as_stated: 24, date_as_stated: 24, note: 60 }

function figuresSheet(name: string, figures: readonly Observation[]): XlsxSheet {
  const columns = [...OBSERVATION_COLUMNS, SHORTHAND] as const
  const rows = chartRows(figures).map(({ row, period }) => ({
    cells: [
      ...columns.map((column) => (NUMBERS.has(column) ? numberCell(row[column]) : row[column])),
      { day: period.start },
      { day: period.end },
    ],
  }))
  return {
    name,
    rows: [{ cells: [...columns, ...DAY_COLUMNS], bold: true }, ...rows],
    widths: [...columns, ...DAY_COLUMNS].map((column) => WIDE[column] ?? 14),
    frozen: 1,
  }
}

/** A spreadsheet keeps 15 digits. A number with more stays text, as it would otherwise come back as another one. */
function numberCell(text: string): XlsxCell {
  const number = Number(text)
  return text !== '' && String(Number(number.toPrecision(15))) === text ? number : text
}
