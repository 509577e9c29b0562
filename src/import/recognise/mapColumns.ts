import { cleanText } from '#domain/model/cleanText.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { ColumnTarget, RememberedMapping } from '../importOptions.ts'
import type { ImportColumn } from '../importReading.ts'
import type { Format } from '../layouts/index.ts'
import type { TableRow } from '../read/table.ts'
import type { ColumnMap } from './column.ts'
import { columnIds } from './columnIds.ts'

export type { ColumnMap } from './column.ts'

import { CERTAIN } from './matchName.ts'
import type { NameIndex } from './nameIndex.ts'
import { suggestTargets } from './suggestTargets.ts'

/** Enough lines to tell numbers from words, and whole numbers from others. */
const SAMPLED = 400

export interface Mapping {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  readonly format: Format
  readonly metrics: NameIndex<Metric>
  readonly chosen?: ReadonlyMap<string, ColumnTarget> | undefined
  readonly remembered?: RememberedMapping | undefined
}

/** What each column of the file is: by a person's word, by what was decided about such a file before, by its name. */
export function mapColumns({
  header,
  rows,
  format,
  metrics,
  chosen,
  remembered,
}: Mapping): readonly ImportColumn[] {
  const ids = columnIds(header)
  const before = new Map(remembered?.layout === format.id ? remembered.columns : [])
  const sample = spread(rows)
  const taken = new Set<string>()
  return header.map((written, index) => {
    const id = ids[index] ?? ''
    const cells = sample.map(({ cells: row }) => row[index] ?? '')
    const suggestions = suggestTargets({ header: written, cells, format, metrics, taken })
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
      samples: samplesOf(cells),
      target,
      by: own ? ('you' as const) : old ? ('remembered' as const) : ('file' as const),
      suggestions,
    }
  })
}

/** Lines from all over the file: the first ones of a national file are all of England and its regions. */
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

/** The columns that are fields of the layout. */
export function columnMap(columns: readonly ImportColumn[]): ColumnMap {
  return new Map(
    columns.flatMap(({ target, index, header, id }) =>
      target.kind === 'field' ? [[target.field, { index, header, id }] as const] : [],
    ),
  )
}
