import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { applySmallCounts, findSmallCounts } from './check/smallCounts.ts'
import { changesOf } from './compare/changesOf.ts'
import type { ImportOptions } from './importOptions.ts'
import type { Change, KeepChoices } from './importReading.ts'
import { type FigureRows, figureRows } from './interpret/figureRows.ts'
import type { ImportedRow } from './interpret/interpret.ts'
import { type ReadFigures, readFigures } from './interpret/readFigures.ts'
import type { Format } from './layouts/index.ts'
import type { Sheet } from './read/sheet.ts'
import type { TableRow } from './read/table.ts'
import { keepCounter } from './recognise/facetCounts.ts'
import {
  type KeepKeys,
  keepChoices,
  keepKeys,
  keeps,
  keptColumns,
  MOST_FIGURES,
} from './recognise/filterColumns.ts'
import { columnMap } from './recognise/mapColumns.ts'
import { nameIndex } from './recognise/nameIndex.ts'
import { type RecognisedFile, recogniseFile } from './recognise/recogniseFile.ts'
import { decisionKey, type Recall } from './stageCache.ts'

export interface ExistingData {
  readonly dataset: Dataset
  /** The person's own figures, the later ones last. */
  readonly userFigures: readonly Observation[]
}

/** Everything that is known of a file, with nothing cut short. */
export interface Outcome {
  readonly sheet: Sheet
  readonly options: ImportOptions
  readonly file: RecognisedFile | undefined
  readonly refusal: Problem | undefined
  readonly choices: KeepChoices | undefined
  /** Figures wait for a person to choose what is kept. */
  readonly mustKeep: boolean
  readonly body: FigureRows
  readonly figures: ReadFigures | undefined
  readonly changes: readonly Change[]
  readonly small: readonly ImportedRow[]
  readonly issues: readonly Problem[]
}

const NO_ROWS: FigureRows = { rows: [], skipped: [] }
/** A file with more areas than this that the dashboard does not have is a national one. */
const NATIONAL = 20

/** Takes a file through all stages: recognise, keep, interpret, check, compare. A stage that nothing touched is not run again. */
export function runImport(
  sheet: Sheet,
  options: ImportOptions,
  known: ExistingData,
  recall: Recall,
): Outcome {
  const nothing = {
    sheet,
    options,
    choices: undefined,
    mustKeep: false,
    body: NO_ROWS,
    figures: undefined,
    changes: [],
    small: [],
  }
  if (sheet.unreadable) return { ...nothing, file: undefined, refusal: sheet.unreadable, issues: [] }
  const metrics = recall('metrics', [known.dataset], () =>
    nameIndex(known.dataset.metrics, (m) => [m.id, m.title, m.shortTitle]),
  )
  const heading = decisionKey(options.headerLine, options.layout, options.mapping, options.remembered)
  const file = recall('recognise', [sheet, metrics, heading], () =>
    recogniseFile(sheet.rows, options, metrics),
  )
  const refusal = (file && sheet.refusal?.(file.header)) ?? sheet.refusal?.([]) ?? file?.refusal
  if (!file || refusal) return { ...nothing, file: undefined, refusal: refusal ?? emptyFile(), issues: [] }
  const { format } = file
  if (!format) return { ...nothing, file, refusal: undefined, issues: [...sheet.issues, ...file.issues] }
  return interpretAndCompare({ ...nothing, file: { ...file, format }, refusal: undefined }, known, recall)
}

interface Recognised extends Omit<Outcome, 'issues' | 'file'> {
  readonly file: RecognisedFile & { readonly format: Format }
}

function interpretAndCompare(start: Recognised, known: ExistingData, recall: Recall): Outcome {
  const { sheet, file, options } = start
  const keys = keepKeys(file.format, columnMap(file.columns))
  const choices = choicesOf(start, keys, known, recall)
  const national = (choices?.areas.filter((area) => !area.known).length ?? 0) > NATIONAL
  const mustKeep = options.keep === undefined && (sheet.big !== undefined || national)
  const body = bodyOf(start, keys, recall)
  const columns = keptColumns(file.columns, options.keep)
  const tooMany = tooManyFigures(body.rows.length * figuresALine(columns))
  const issues = [...sheet.issues, ...file.issues]
  if (tooMany) return { ...start, choices, mustKeep: true, body, issues: [...issues, tooMany] }
  const decisions = decisionKey({ ...options, excludedFigures: [], smallCounts: undefined })
  const figures = recall('figures', [body, file.columns, known, decisions], () =>
    readFigures({
      file,
      columns,
      rows: body.rows,
      options,
      ...known,
      fileName: sheet.fileName,
      delimiter: sheet.delimiter.value,
    }),
  )
  const compared = recall(
    'compare',
    [figures, known, decisionKey(options.smallCounts, options.excludedFigures)],
    () => compareFigures(figures, options, known),
  )
  return { ...start, choices, mustKeep, body, figures, ...compared, issues: [...issues, ...figures.issues] }
}

function bodyOf({ sheet, file, options }: Recognised, keys: KeepKeys, recall: Recall): FigureRows {
  const { keep } = options
  return recall('body', [sheet, file.headerLine.value, file.format, decisionKey(keep, keys)], () => {
    if (sheet.big) {
      const kept = keep ? sheet.big.rows(keys, keep, file.headerLine.value) : []
      return { ...figureRows(kept, file.header), rows: kept }
    }
    const all = figureRows(sheet.rows.slice(file.headerIndex + 1), file.header)
    return keep ? { ...all, rows: all.rows.filter(rowKept(keeps(keep, keys))) } : all
  })
}

function rowKept(test: (cells: readonly string[]) => boolean): (row: TableRow) => boolean {
  return ({ cells }) => test(cells)
}

function choicesOf(
  { sheet, file }: Recognised,
  keys: KeepKeys,
  { dataset }: ExistingData,
  recall: Recall,
): KeepChoices | undefined {
  if (!sheet.big && !file.format.national) return undefined
  const counts = recall('count', [sheet, file.headerLine.value, decisionKey(keys)], () => {
    if (sheet.big) return sheet.big.counts(keys, file.headerLine.value)
    const counter = keepCounter(keys)
    for (const { cells } of figureRows(sheet.rows.slice(file.headerIndex + 1), file.header).rows)
      counter.see(cells)
    return counter.counts()
  })
  return keepChoices(counts, file.columns, dataset)
}

function figuresALine(columns: RecognisedFile['columns']): number {
  const wide = columns.filter(({ target }) => ['metric', 'new-metric', 'month'].includes(target.kind)).length
  return Math.max(1, wide)
}

function tooManyFigures(count: number): Problem | undefined {
  if (count <= MOST_FIGURES) return undefined
  const n = (number: number) => number.toLocaleString('en-GB')
  return {
    severity: 'error',
    code: 'figures-too-many',
    message: `These lines and columns hold ${n(count)} figures or more; at most ${n(MOST_FIGURES)} can be kept at once.`,
    suggestion: 'Keep fewer areas, metrics or years.',
  }
}

function compareFigures(
  { rows, metrics }: ReadFigures,
  { smallCounts, excludedFigures = [] }: ImportOptions,
  { dataset, userFigures }: ExistingData,
): Pick<Outcome, 'changes' | 'small'> {
  const before = changesOf(rows, dataset.observations, userFigures)
  const small = findSmallCounts(
    rows.filter((_, index) => before[index]?.kind === 'new' || before[index]?.kind === 'changed'),
    metrics,
  )
  const decided = applySmallCounts(rows, small, smallCounts)
  const changes = decided === rows ? before : changesOf(decided, dataset.observations, userFigures)
  const excluded = new Set(excludedFigures)
  return { small, changes: excluded.size === 0 ? changes : changes.filter(({ key }) => !excluded.has(key)) }
}

function emptyFile(): Problem {
  return {
    severity: 'error',
    code: 'file-empty',
    message: 'The file has nothing in it but blank lines.',
    suggestion: 'Choose a CSV file with a header line and at least one figure.',
  }
}
