import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ImportEngine } from '#import/importEngine.ts'
import { importEngine } from '#import/importEngine.ts'
import type { ColumnTarget, ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { importDataset } from './importDataset.ts'

interface About {
  readonly name?: string
  readonly options?: ImportOptions
  readonly dataset?: Dataset
  readonly userFigures?: readonly Observation[]
}

/** A chosen file. Text is encoded as UTF-8. */
function fileOf(contents: string | Uint8Array, name = 'figures.csv'): File {
  return new File([contents as BlobPart], name)
}

/** Reads a file as the page does, but without a worker. */
export async function readImport(
  contents: string | Uint8Array,
  { name, options = {}, dataset = importDataset, userFigures = [] }: About = {},
): Promise<ImportReading & { readonly engine: ImportEngine; readonly figures: readonly Observation[] }> {
  const engine = importEngine(fileOf(contents, name), { dataset, userFigures })
  const reading = await readAgain(engine, options)
  return { ...reading, engine, figures: engine.figures(0, 1_000_000) }
}

/** Reads the same file again with other options. */
export async function readAgain(engine: ImportEngine, options: ImportOptions): Promise<ImportReading> {
  const reading = await engine.read(options)
  if (!reading) throw new Error('the reading was cancelled')
  return reading
}

/** Codes of the problems, each with its count: "value-empty 2". */
export function codesOf({ problems }: ImportReading): readonly string[] {
  return problems.map(({ code, count }) => `${code} ${count}`)
}

/** Maps every column that could be a measure to a new measure, as a person could do column by column. */
export function everyMeasure({ columns }: ImportReading): ReadonlyMap<string, ColumnTarget> {
  return new Map(
    columns.flatMap(({ id, target, suggestions }) => {
      const own = suggestions.find((s) => s.target.kind === 'new-metric')
      return target.kind === 'leave-out' && own ? [[id, own.target] as const] : []
    }),
  )
}
