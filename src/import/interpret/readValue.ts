import type { Metric } from '#domain/model/metric.ts'
import type { Reading } from '#domain/model/reading.ts'
import { parseReading, type ValueHints } from '../values/parseReading.ts'
import type { CellReader } from './cellReader.ts'

/** The reading of one cell in its metric's unit; undefined when the reader has been told what is wrong with it. */
export function readValue(
  cells: CellReader,
  text: string,
  column: string,
  metric: Pick<Metric, 'unit' | 'decimals'>,
  hints: ValueHints | undefined,
): Reading | undefined {
  const result = parseReading(text, metric.unit, {
    decimals: metric.unit === 'count' ? metric.decimals : 0,
    ...hints,
  })
  if ('issue' in result) {
    const { code, message, suggestion } = result.issue
    return cells.note({ severity: 'error', code, message, suggestion, line: cells.line, column })
  }
  if (result.remark) cells.note({ ...result.remark, line: cells.line, column })
  return result.reading
}
