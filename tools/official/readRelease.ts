import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Period } from '#domain/model/period.ts'
import type { Reading } from '#domain/model/reading.ts'
import type { NameTarget } from '#import/importOptions.ts'
import { metricIdOf } from '#import/interpret/newMetric.ts'
import { runImport } from '#import/run.ts'

/** One cell of a published file. */
export interface Cell {
  /** The text of the cell, unchanged. */
  readonly text: string
  readonly reading: Reading
  readonly period: Period
  /** The line of the file, from 1 for the header. */
  readonly row: number
}

/** The cells of a published file, by the three-digit code of their area and by column. */
export interface PublishedFile {
  readonly name: string
  cellsOf(oldCode: string, column: string): readonly Cell[]
}

/**
 * Reads the columns of a published file through the import's own layouts. Areas are found by the DfE's three-digit code, because a
 * council keeps it when its ONS code changes.
 * @param columns headers, or names in the file's column of measures
 * @param reportingYear the answer to the layout's question what a reporting year is
 */
export async function readRelease(
  path: string,
  columns: readonly string[],
  reportingYear: string,
  areas: readonly Area[],
): Promise<PublishedFile> {
  const name = basename(path)
  const targets = new Map(columns.map((column) => [column, target(column)]))
  const outcome = await runImport({
    input: { name, text: readFileSync(path, 'utf8').replace(/^\ufeff/u, '') },
    options: { mapping: targets, names: targets, answers: new Map([['reporting-year', reportingYear]]) },
    existing: { dataset: emptyDataset(areas), userFigures: [] },
    credit: { layer: 'curated', source: '' },
  })
  const { refusal, file, figures } = outcome
  if (refusal || !file || !figures)
    throw new Error(`${name}: ${refusal?.message ?? 'the file cannot be read'}`)
  const codeAt = file.header.findIndex((header) => /^(?:old_la_code|code)$/iu.test(header))
  const levelAt = file.header.indexOf('geographic_level')
  const codes = new Map(
    figures.lines.map(({ line, cells: row }) => [line, oldCode(row[codeAt] ?? '', row[levelAt] ?? '')]),
  )
  const cells = new Map<string, Cell[]>()
  for (const { line, observation } of figures.rows) {
    const { reading, period, asStated, metric } = observation
    const key = `${codes.get(line)} ${metric}`
    const value = { text: asStated, reading, period, row: line }
    cells.set(key, [...(cells.get(key) ?? []), value])
  }
  return { name, cellsOf: (code, column) => cells.get(`${code} ${metricIdOf(column)}`) ?? [] }
}

/** `940/941` for "940 / 941". The code of England, 970, is left empty where a column says that the row is national. */
function oldCode(cell: string, level: string): string {
  return level.toLowerCase() === 'national' ? '970' : cell.replaceAll(' ', '')
}

/** A measure of the reading only: what it counts is decided by the registry of series. */
function target(column: string): Extract<NameTarget, { kind: 'new-metric' }> {
  const shape = { unit: 'count', better: 'neither', decimals: 2 } as const
  return { kind: 'new-metric', metric: { id: metricIdOf(column), title: column, ...shape } }
}

function emptyDataset(areas: readonly Area[]): Dataset {
  return {
    areas,
    metrics: [],
    sources: [],
    observations: [],
    milestones: [],
    plans: [],
    states: [],
    judgements: [],
    releases: [],
  }
}
