import { cleanText } from '#domain/model/cleanText.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { ColumnTarget, RememberedMapping } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import type { Layout } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import { type ColumnMap, columnOf, nearColumns } from './column.ts'
import { areTargets } from './headerLines.ts'
import type { NamedMetric } from './metricNames.ts'
import { CERTAIN, type NameIndex } from './names.ts'
import { areFigures, suggestMeasures } from './suggestMeasures.ts'

/** Enough rows to distinguish numbers from words, and whole numbers from others. */
const SAMPLED = 400

export interface Mapping {
  readonly header: readonly string[]
  readonly groups: readonly string[]
  readonly rows: readonly TableRow[]
  readonly layout: Layout
  readonly metrics: NameIndex<NamedMetric>
  readonly chosen?: ReadonlyMap<string, ColumnTarget> | undefined
  readonly remembered?: RememberedMapping | undefined
}

/** A person's choice comes before a remembered one, and that before the header. */
export function mapColumns(mapping: Mapping): readonly ImportColumn[] {
  const { header, groups, rows, layout, metrics, chosen, remembered } = mapping
  const ids = columnIds(header)
  const before = new Map(remembered?.layout === layout.id ? remembered.columns : [])
  const sample = spread(rows)
  const taken = new Set<string>()
  const columns = header.map((written, index) => {
    const id = ids[index] ?? ''
    const cells = sample.map(({ cells: row }) => row[index] ?? '')
    const suggestions = suggestTargets({ header: written, cells, layout, metrics, taken })
    const [best] = suggestions
    const own = chosen?.get(id)
    const old = before.get(id)
    const certain = best && best.confidence >= CERTAIN ? best.target : undefined
    const target: ColumnTarget = own ?? old ?? certain ?? { kind: 'leave-out' }
    if (target.kind === 'field') taken.add(target.field)
    return {
      id,
      header: cleanText(written.slice(0, 200)).slice(0, 80),
      index,
      group: groups[index] ?? '',
      samples: samplesOf(cells),
      target,
      by: own ? ('you' as const) : old ? ('remembered' as const) : ('file' as const),
      suggestions,
    }
  })
  return oneOfEach(columns, sample)
}

/** Of a column of codes and one of names that say the same of every line, only the codes are read. */
function oneOfEach(columns: readonly ImportColumn[], rows: readonly TableRow[]): readonly ImportColumn[] {
  const others = (column: ImportColumn) =>
    columns.filter(({ target }) => JSON.stringify(target) === JSON.stringify(column.target))
  return columns.map((column) => {
    const { target, by } = column
    if (by !== 'file' || target.kind !== 'field' || !['area', 'metric'].includes(target.field)) return column
    const same = others(column)
    const [best = column] = same.toSorted((a, b) => Number(isCode(b)) - Number(isCode(a)))
    if (best === column || !sayTheSame(best.index, column.index, rows)) return column
    return { ...column, target: { kind: 'leave-out' } }
  })
}

function isCode({ samples }: ImportColumn): boolean {
  return samples.every((cell) => /^[EKNSW]\d{8}$|^[a-z]+(?:_[a-z0-9]+)+$/u.test(cell))
}

function sayTheSame(a: number, b: number, rows: readonly TableRow[]): boolean {
  const pairs = new Set(rows.map(({ cells }) => `${cells[a]}\u0000${cells[b]}`)).size
  const different = (at: number) => new Set(rows.map(({ cells }) => cells[at])).size
  return pairs === different(a) && pairs === different(b)
}

/** Rows from the whole file: the first ones of a national file are all about England and its regions. */
function spread(rows: readonly TableRow[]): readonly TableRow[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED))
  return step === 1 ? rows.slice(0, SAMPLED) : rows.filter((_, index) => index % step === 0)
}

function samplesOf(cells: readonly string[]): readonly string[] {
  const different = new Set<string>()
  for (const cell of cells) {
    const text = cleanText(cell.slice(0, 200)).slice(0, 80)
    if (text !== '') different.add(text)
    if (different.size === 3) break
  }
  return [...different]
}

export function columnMap(columns: readonly ImportColumn[]): ColumnMap {
  return new Map(
    columns.flatMap(({ target, index, header, id }) =>
      target.kind === 'field' ? [[target.field, { index, header, id }] as const] : [],
    ),
  )
}

/** A unique name for each column: its header, `SNP (2)` for the second column of that name, `column 5` for one without a header. */
function columnIds(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((written, index) => {
    const name = cleanText(written.slice(0, 200)).slice(0, 80) || `column ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

interface Clues {
  readonly header: string
  readonly cells: readonly string[]
  readonly layout: Layout
  readonly metrics: NameIndex<NamedMetric>
  /** Fields that other columns hold already. */
  readonly taken: ReadonlySet<string>
}

type Suggestions = ImportColumn['suggestions']

function suggestTargets({ header, cells, layout, metrics, taken }: Clues): Suggestions {
  const named = namedTarget(header, layout, taken)
  if (named) return [{ target: named, confidence: 1 }]
  const fields = nearColumns(header, layout.columns)
    .filter(({ column }) => !taken.has(column.name))
    .map(({ column, confidence }) => ({ target: field(column.name), confidence }))
  if (header.trim() === '' && !layout.hasMeasureColumns) return byContents(cells, layout, metrics, taken)
  if (!layout.internal && saysWhatKind(cells))
    return [{ target: { kind: 'filter' }, confidence: 0.95 }, ...fields]
  const measures = layout.hasMeasureColumns ? suggestMeasures(header, cells, metrics, layout) : []
  const all = [...fields, ...measures].toSorted((a, b) => b.confidence - a.confidence)
  const own = all.filter(({ target }) => target.kind === 'new-metric')
  return [...all.filter((one) => !own.includes(one)).slice(0, 6 - own.length), ...own]
}

/** Fewer different words are a kind of figure, such as Actual and Target; more are notes. */
const MOST_KINDS = 8

/** A column in which some lines are marked as targets, plans or forecasts is a breakdown, whatever its header. */
function saysWhatKind(cells: readonly string[]): boolean {
  const different = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  const all = [...different]
  return (
    all.length > 1 &&
    all.length <= MOST_KINDS &&
    all.every((cell) => cell.length < 30 && !/\d/u.test(cell)) &&
    all.some(areTargets)
  )
}

/** How sure a column's cells make it what it is. A person confirms it. */
const BY_CONTENTS = 0.8

/** For a column without a name: dates, numbers, names of measures, and then of areas. */
function byContents(
  cells: readonly string[],
  layout: Layout,
  metrics: NameIndex<NamedMetric>,
  taken: ReadonlySet<string>,
): Suggestions {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return []
  const most = (matches: (cell: string) => boolean) => filled.filter(matches).length * 2 > filled.length
  const kinds: readonly (readonly [name: string, is: boolean])[] = [
    ['metric', most((cell) => metrics.find(cell) !== undefined)],
    [
      'period',
      most(
        (cell) =>
          !/^\d{1,3}$/u.test(cell.trim()) && parseTypedPeriod(cell, { monthYears: true }) !== undefined,
      ),
    ],
    ['value', areFigures(filled)],
    ['area', !areFigures(filled)],
  ]
  const offered = kinds.filter(
    ([name, is]) => is && !taken.has(name) && layout.columns.some((c) => c.name === name),
  )
  return offered
    .slice(0, 2)
    .map(([name], index) => ({ target: field(name), confidence: BY_CONTENTS - index * 0.3 }))
}

function field(name: string): ColumnTarget {
  return { kind: 'field', field: name }
}

function namedTarget(header: string, layout: Layout, taken: ReadonlySet<string>): ColumnTarget | undefined {
  const name = columnOf(header, layout.columns)?.name ?? layout.fieldOf?.(header)
  const second = layout.columns.find((column) => column.name === name)?.second
  if (name !== undefined) return field(taken.has(name) ? (second ?? name) : name)
  const month = layout.periodOf?.(header)
  return month === undefined ? undefined : { kind: 'month', month }
}
