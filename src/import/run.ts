import { cleanText } from '#domain/model/cleanText.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { applySmallCounts, findSmallCounts } from './check/smallCounts.ts'
import { changesOf } from './compare/changesOf.ts'
import type { ImportOptions } from './importOptions.ts'
import type { Change, KeepChoices } from './importReading.ts'
import { type FigureCredit, type ReadFigures, readFigures } from './interpret/readFigures.ts'
import { countFacets, filterColumnsOf, type KeepStage, keepRows } from './keepRows.ts'
import type { ImportedRow } from './layouts/layout.ts'
import { personalFindings } from './personal/personalData.ts'
import { UNWATCHED, type Work } from './read/readRows.ts'
import { type ImportInput, openSheet, type Sheet } from './read/sheet.ts'
import type { TableRow } from './read/table.ts'
import { facetCounter, keepChoices } from './recognise/facetCounts.ts'
import { keptColumns, MOST_FIGURES } from './recognise/filterColumns.ts'
import { metricIndex } from './recognise/metricNames.ts'
import { type RecognisedFile, recogniseFile } from './recognise/recogniseFile.ts'
import { type FigureRows, figureRows } from './recognise/rowKinds.ts'
import { skippedProblems } from './recognise/skippedProblems.ts'
import { newStageCache, type StageCache, stableKey } from './stageCache.ts'

export interface ExistingData {
  readonly dataset: Dataset
  /** The person's own figures, the latest last. */
  readonly userFigures: readonly Observation[]
}

export interface ImportRequest {
  readonly input: ImportInput
  readonly options: ImportOptions
  readonly existing: ExistingData
  /** Whose figures they become; a person's own where it is absent. */
  readonly credit?: FigureCredit
}

export interface Outcome {
  readonly sheet: Sheet
  readonly options: ImportOptions
  readonly file: RecognisedFile | undefined
  readonly refusal: Problem | undefined
  readonly choices: KeepChoices | undefined
  /** No figures are read until a person chooses what to keep. */
  readonly mustKeep: boolean
  readonly body: FigureRows
  readonly figures: ReadFigures | undefined
  readonly changes: readonly Change[]
  readonly small: readonly ImportedRow[]
  readonly issues: readonly Problem[]
}

/** A file with more areas than this that the dashboard does not have is a national one. */
const NATIONAL = 20

/** Runs each stage whose decisions have changed. What is wrong with the file is part of the outcome; an abort throws its reason. */
export async function runImport(
  request: ImportRequest,
  cache: StageCache = newStageCache(),
  work: Work = UNWATCHED,
): Promise<Outcome> {
  const { input, options, existing } = request
  const metrics = await cache('metrics', [existing.dataset], () => metricIndex(existing.dataset.metrics))
  const recognise = (rows: readonly TableRow[]) => recogniseFile(rows, options, metrics)
  const { encoding, delimiter, quotes, sheet: sheetName } = options
  const sheet = await cache('read', [input, stableKey(encoding, delimiter, quotes, sheetName)], () =>
    openSheet(
      input,
      options,
      (firstRows) => {
        const file = recognise(firstRows)
        return facetCounter(filterColumnsOf(file), file?.headerLine.value ?? 0)
      },
      work,
      cache,
    ),
  )
  work.signal.throwIfAborted()
  work.onProgress(0)
  const nothing = {
    sheet,
    options,
    file: undefined,
    refusal: undefined,
    choices: undefined,
    mustKeep: false,
    body: { rows: [], skipped: [] },
    figures: undefined,
    changes: [],
    small: [],
    issues: [],
  }
  if (sheet.unreadable) return { ...nothing, refusal: sheet.unreadable }
  if (mustChooseSheet(sheet)) return nothing
  const heading = stableKey(options.headerLine, options.layout, options.mapping, options.remembered)
  const file = await cache('recognise', [sheet, metrics, heading], () => recognise(sheet.rows))
  const refusal = personalFindings(sheet.personal, file?.header ?? []) ?? (file ? file.refusal : emptyFile())
  if (!file || refusal) return { ...nothing, refusal }
  const issues = [...sheet.problems, ...file.issues]
  const { layout } = file
  if (!layout) return { ...nothing, file, issues }
  return keepAndInterpret({ ...nothing, file: { ...file, layout }, issues }, request, cache, work)
}

async function keepAndInterpret(
  outcome: Outcome & Pick<KeepStage, 'file'>,
  { existing, credit }: ImportRequest,
  cache: StageCache,
  work: Work,
): Promise<Outcome> {
  const { sheet, file, options } = outcome
  const all = await cache('rows', [sheet, file.columns, file.layout, stableKey(options.putBack)], () =>
    figureRows(sheet.rows.slice(file.headerIndex + 1), file, options.putBack),
  )
  const stage = { sheet, file, all, keep: options.keep, cache, work }
  const counts = await countFacets(stage)
  const choices = counts && keepChoices(counts, file.columns, existing.dataset)
  const national = (choices?.areas.filter(({ known }) => !known).length ?? 0) > NATIONAL
  const mustKeep = options.keep === undefined && (sheet.counts !== undefined || national)
  const body = await keepRows(stage)
  if ('severity' in body) return { ...outcome, refusal: body }
  const columns = keptColumns(file.columns, options.keep)
  const issues = [...outcome.issues, ...skippedProblems([...file.above, ...body.skipped])]
  const kept = { ...outcome, choices, mustKeep, body, issues }
  const tooMany = tooManyFigures(body.rows.length * figuresPerRow(columns))
  if (tooMany) return { ...kept, mustKeep: true, issues: [...issues, tooMany] }
  const decisions = stableKey({ ...options, excludedFigures: [], smallCounts: undefined, keepBoth: false })
  const figures = await cache('figures', [body, file.columns, existing, decisions], () =>
    readFigures({
      file,
      columns,
      rows: body.rows,
      options,
      ...existing,
      credit: credit ?? { layer: 'user', source: options.source ?? '' },
      fileName: sheet.fileName,
      delimiter: sheet.delimiter.value,
    }),
  )
  const given = [figures, existing, stableKey(options.smallCounts, options.excludedFigures, options.keepBoth)]
  const compared = await cache('compare', given, () =>
    compareFigures(figures, options, existing, sheet.fileName),
  )
  return { ...kept, figures, ...compared, issues: [...issues, ...figures.issues] }
}

function figuresPerRow(columns: RecognisedFile['columns']): number {
  const wide = columns.filter(({ target }) => ['metric', 'new-metric', 'month'].includes(target.kind)).length
  return Math.max(1, wide)
}

function tooManyFigures(count: number): Problem | undefined {
  if (count <= MOST_FIGURES) return undefined
  const n = (number: number) => number.toLocaleString('en-GB')
  const message = `These lines and columns hold ${n(count)} figures or more; at most ${n(MOST_FIGURES)} can be kept at once.`
  const suggestion = 'Keep fewer areas, measures or years.'
  return { severity: 'error', code: 'figures-too-many', message, suggestion }
}

function compareFigures(
  { rows: read, metrics }: ReadFigures,
  { smallCounts, excludedFigures = [], keepBoth = false }: ImportOptions,
  { dataset, userFigures }: ExistingData,
  fileName: string,
): Pick<Outcome, 'changes' | 'small'> {
  const plain = changesOf(read, dataset.observations, userFigures)
  const rows = keepBoth ? asVersions(read, plain, fileName) : read
  const before = rows === read ? plain : changesOf(rows, dataset.observations, userFigures)
  const small = findSmallCounts(
    rows.filter((_, index) => before[index]?.kind === 'new' || before[index]?.kind === 'changed'),
    metrics,
  )
  const decided = applySmallCounts(rows, small, smallCounts)
  const changes = decided === rows ? before : changesOf(decided, dataset.observations, userFigures)
  const excluded = new Set(excludedFigures)
  return { small, changes: excluded.size === 0 ? changes : changes.filter(({ key }) => !excluded.has(key)) }
}

/** The figures that would change others, under a source of their own: both versions then stay, and the page shows that they differ. */
function asVersions(
  rows: readonly ImportedRow[],
  changes: readonly Change[],
  fileName: string,
): readonly ImportedRow[] {
  return rows.map((row, index) => {
    if (changes[index]?.kind !== 'changed') return row
    const { observation } = row
    const source = [observation.source, `restated in ${cleanText(fileName).slice(0, 80)}`]
      .filter(Boolean)
      .join(', ')
    return { ...row, observation: { ...observation, source } }
  })
}

function mustChooseSheet({ workbook }: Sheet): boolean {
  return workbook !== undefined && workbook.chosen === undefined && workbook.sheets.length > 0
}

function emptyFile(): Problem {
  const message = 'The file has nothing in it but blank lines.'
  const suggestion = 'Choose a CSV file with a header line and at least one figure.'
  return { severity: 'error', code: 'file-empty', message, suggestion }
}
