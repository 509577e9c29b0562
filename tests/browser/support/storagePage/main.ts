import type { Observation } from '#domain/model/observation.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { toReading } from '#domain/model/reading.ts'
import { addImport } from '#storage/addImport.ts'
import { clearUserData, redoImport, undoImport } from '#storage/changeImports.ts'
import { listImports, readFigures } from '#storage/userImports.ts'

/** Figures of one's own, of one month and as many sources as there are figures. */
function figures(count: number, name: string): readonly Observation[] {
  const period = parseEdtf('2019-05')
  if (!period) throw new Error('2019-05 is a month')
  return Array.from({ length: count }, (_, i) => ({
    area: 'E10000021',
    metric: 'unallocated',
    definition: 'cases',
    period,
    basis: 'at',
    reading: toReading('exact', i % 997),
    unit: 'count',
    asStated: String(i % 997),
    dateAsStated: 'May 2019',
    status: 'reported',
    source: `${name} ${i}`,
    locator: `line ${i + 2}`,
    attribution: '',
    note: '',
    layer: 'user',
  }))
}

/** What the tests see of the stored figures: how many, from which files, and what is wrong. */
async function look() {
  const { imports, canUndo, canRedo, writable, problems } = await listImports()
  const read = await readFigures(imports)
  return {
    figures: read.observations.length,
    files: imports.map(({ fileName }) => fileName),
    canUndo: canUndo !== undefined,
    canRedo: canRedo !== undefined,
    writable,
    problems: [...problems, ...read.problems].map((problem) => problem.kind),
  }
}

/** Adds an import of so many figures and says how it went and how long it took, in ms. */
async function add(fileName: string, count: number) {
  const observations = figures(count, fileName)
  const began = performance.now()
  const result = await addImport({ fileName, observations })
  const took = performance.now() - began
  return { kind: result.kind, message: result.kind === 'failed' ? result.message : '', took }
}

/** A metric, as far as a figure needs it. */
type OfMetric = Pick<Observation, 'metric' | 'definition' | 'unit'>

/** Adds an import with a figure for each of these areas and metrics in each month of four years. */
async function addNational(
  fileName: string,
  areas: readonly string[],
  metrics: readonly OfMetric[],
  firstYear: number,
) {
  const [model] = figures(1, fileName)
  if (!model) throw new Error('One figure was made.')
  const months = Array.from({ length: 48 }, (_, i) =>
    parseEdtf(`${firstYear + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
  ).filter((period) => period !== undefined)
  const observations = areas.flatMap((area) =>
    metrics.flatMap((metric) =>
      months.map((period) => ({ ...model, ...metric, area, period, source: fileName })),
    ),
  )
  const result = await addImport({ fileName, observations })
  return { kind: result.kind, figures: observations.length }
}

/** The storage as the page uses it, for tests that drive it without the page around it. */
export const storage = {
  add,
  addNational,
  look,
  clearUserData,
  undo: async () => undoImport((await listImports()).canUndo?.id ?? ''),
  redo: async () => redoImport((await listImports()).canRedo?.id ?? ''),
}

Object.assign(globalThis, { storage })
