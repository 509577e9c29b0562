import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Keep } from '../importOptions.ts'
import type { ImportColumn, KeepChoice, KeepChoices } from '../importReading.ts'
import type { Format } from '../layouts/index.ts'
import type { ColumnMap } from './mapColumns.ts'
import { normaliseName } from './normaliseName.ts'

/** The most figures that are taken in at once: beyond it they are a data set, not what a page shows. */
export const MOST_FIGURES = 300_000

/** Which columns of a row say where and when, and which measure; from 0, in the order in which to look. */
export interface KeepKeys {
  readonly area: readonly number[]
  readonly areaName: readonly number[]
  readonly year: number
  /** -1 where each measure has a column of its own. */
  readonly measure: number
}

export function keepKeys(format: Format, columns: ColumnMap): KeepKeys {
  const at = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const column = columns.get(name)
      return column ? [column.index] : []
    })
  const [year = -1] = at('time_period', 'period')
  const [measure = -1] = format.hasMeasureColumns ? [] : at('metric')
  return {
    area: at('area', 'new_la_code', 'region_code', 'country_code', 'la_name'),
    areaName: at('area', 'la_name', 'region_name', 'country_name'),
    year,
    measure,
  }
}

/** The first of these cells that is not empty. A place that does not apply is `z` or `x` in a code's column. */
export function firstFilled(cells: readonly string[], indexes: readonly number[]): string {
  for (const index of indexes) {
    const cell = cells[index]
    if (cell !== undefined && cell.length > 1) return cell
  }
  return ''
}

/** The year a row is of, as its choices name it: the first four digits in a row. */
export function yearOf(cell: string): string {
  return /\d{4}/u.exec(cell)?.[0] ?? ''
}

/** How many lines each area, year and measure has. */
export interface KeepCounts {
  readonly areas: ReadonlyMap<string, { readonly name: string; readonly lines: number }>
  readonly years: ReadonlyMap<string, number>
  readonly measures: ReadonlyMap<string, number>
  readonly lines: number
}

export function keepChoices(
  counts: KeepCounts,
  columns: readonly ImportColumn[],
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
): KeepChoices {
  const known = new Set(dataset.areas.flatMap((a) => [a.code, a.name, a.slug].map(normaliseName)))
  const metrics = new Set(dataset.metrics.flatMap((m) => [m.id, m.title, m.shortTitle].map(normaliseName)))
  const wide = columns.flatMap((column): readonly KeepChoice[] =>
    isMeasure(column)
      ? [
          {
            id: column.id,
            label: column.header,
            lines: counts.lines,
            known: column.target.kind !== 'leave-out',
          },
        ]
      : [],
  )
  const long = [...counts.measures].map(([id, lines]) => ({
    id,
    label: cleanText(id),
    lines,
    known: metrics.has(normaliseName(id)),
  }))
  return {
    areas: [...counts.areas].map(([id, { name, lines }]) => ({
      id,
      label: cleanText(name) || cleanText(id),
      lines,
      known: known.has(normaliseName(id)) || known.has(normaliseName(name)),
    })),
    measures: long.length > 0 ? long : wide,
    years: [...counts.years]
      .map(([id, lines]) => ({ id, label: id, lines, known: true }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    most: MOST_FIGURES,
  }
}

function isMeasure({ target, suggestions }: ImportColumn): boolean {
  if (target.kind === 'metric' || target.kind === 'new-metric') return true
  return target.kind === 'leave-out' && suggestions.some((s) => s.target.kind === 'new-metric')
}

/** Whether a row's area, year and measure are among those kept. */
export function keeps(keep: Keep, keys: KeepKeys): (cells: readonly string[]) => boolean {
  const [areas, years, measures] = [new Set(keep.areas), new Set(keep.years), new Set(keep.measures)]
  return (cells) =>
    areas.has(firstFilled(cells, keys.area)) &&
    (keys.year === -1 || years.has(yearOf(cells[keys.year] ?? ''))) &&
    (keys.measure === -1 || measures.has(cells[keys.measure] ?? ''))
}

/** The columns with those measures left out that are not kept. */
export function keptColumns(
  columns: readonly ImportColumn[],
  keep: Keep | undefined,
): readonly ImportColumn[] {
  if (!keep) return columns
  const kept = new Set(keep.measures)
  return columns.map((column) => {
    const measure = column.target.kind === 'metric' || column.target.kind === 'new-metric'
    return measure && !kept.has(column.id) ? { ...column, target: { kind: 'leave-out' } } : column
  })
}
