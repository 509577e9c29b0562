import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { ImportOptions, RememberedMapping } from '../importOptions.ts'
import type { Guess, ImportColumn, SkippedRow } from '../importReading.ts'
import { LAYOUTS, type Layout, layoutWithId } from '../layouts/index.ts'
import { template } from '../layouts/template.ts'
import { childColumns } from '../personal/childLines.ts'
import { personalColumns, personalHeaders } from '../personal/personalData.ts'
import { isBlank, type TableRow } from '../read/table.ts'
import { columnsTwice } from './columnProblems.ts'
import { areTargets, headerLines } from './headerLines.ts'
import { mapColumns } from './mapColumns.ts'
import type { NamedMetric } from './metricNames.ts'
import { CERTAIN, type NameIndex, normaliseName } from './names.ts'
import { headerCandidates, isNumber, rowsAbove } from './rowKinds.ts'

export interface RecognisedFile {
  readonly header: readonly string[]
  readonly headerLine: Guess<number>
  /** Index of the header among the rows, from 0. */
  readonly headerIndex: number
  readonly layoutGuess: Guess<string | undefined>
  /** Undefined while the layout is not certain. */
  readonly layout: Layout | undefined
  readonly columns: readonly ImportColumn[]
  readonly above: readonly SkippedRow[]
  /** The title above the table where it says that the figures are targets or plans; otherwise ''. */
  readonly targetTitle: string
  readonly remembered: RememberedMapping | undefined
  readonly issues: readonly Problem[]
  /** Why nothing in the file may be read or shown. */
  readonly refusal: Problem | undefined
}

type Decided = Pick<ImportOptions, 'headerLine' | 'layout' | 'mapping' | 'remembered'>

/** Finds a file's header and layout from its rows, or the first ones of a long file. Undefined where all rows are blank. */
export function recogniseFile(
  rows: readonly TableRow[],
  decided: Decided,
  metrics: NameIndex<NamedMetric>,
): RecognisedFile | undefined {
  const candidates = headerCandidates(rows)
  const chosen = rows.findIndex(({ line }) => line === decided.headerLine)
  const likelyIndex = chosen === -1 ? candidates[0]?.index : chosen
  const likelyRow = rows[likelyIndex ?? -1]
  if (likelyIndex === undefined || !likelyRow) return undefined
  const headless =
    decided.headerLine === 0 || (chosen === -1 && isFigureLine(likelyRow, candidates[0]?.score ?? 0))
  const headerIndex = headless ? likelyIndex - 1 : likelyIndex
  const headerRow = headless ? { line: 0, cells: likelyRow.cells.map(() => '') } : likelyRow
  const { header, groups, joined } = headerLines(
    headless ? undefined : rows[headerIndex - 1],
    headerRow.cells,
  )
  const body = rows.slice(headerIndex + 1)
  const remembered = decided.remembered?.find(
    ({ fingerprint, layout: id }) => fingerprint === headerFingerprint(header) && layoutWithId(id),
  )
  const layoutGuess =
    headless && !decided.layout
      ? {
          value: template.id,
          confidence: CERTAIN,
          alternatives: LAYOUTS.map(({ id }) => id),
          by: 'file' as const,
        }
      : guessLayout(header, decided, remembered)
  const likely = layoutWithId(layoutGuess.value)
  const layout = layoutGuess.confidence >= CERTAIN ? likely : undefined
  const mapping = { header, groups, rows: body, layout: likely ?? template, metrics }
  const columns = mapColumns({ ...mapping, chosen: decided.mapping, remembered })
  const joins = joined || groups.some((group) => group !== '')
  const above = rowsAbove(rows, joins ? headerIndex - 1 : headerIndex)
  return {
    header,
    headerIndex,
    headerLine: {
      value: headerRow.line,
      confidence: chosen !== -1 ? 1 : confidenceOf(candidates),
      alternatives: candidates
        .map(({ index }) => rows[index]?.line ?? 0)
        .filter((line) => line !== headerRow.line)
        .slice(0, 5),
      by: chosen === -1 ? 'file' : 'you',
    },
    layoutGuess,
    layout,
    columns,
    above,
    targetTitle: targetTitle(above),
    remembered,
    issues: [
      ...(headless ? [noHeader(likelyRow.line)] : []),
      ...headerIssues(columns, above, headerRow.line, likely, joined),
    ],
    refusal: personalHeaders(rows, likelyIndex) ?? oneLineAChild(body, header, columns, layout),
  }
}

/** A line with a date and a number, and no name of a column, is a line of figures: the file has no header. */
function isFigureLine({ cells }: TableRow, score: number): boolean {
  const dated = cells.some(
    (cell) => !isNumber(cell) && parseTypedPeriod(cell, { monthYears: true }) !== undefined,
  )
  return score < 2 && cells.length > 2 && dated && cells.some(isNumber)
}

function noHeader(line: number): Problem {
  return {
    severity: 'warning',
    code: 'header-missing',
    message: `Line ${line} looks like figures, not like the names of columns, so all lines are read as figures.`,
    line,
    suggestion: 'Choose what each column holds.',
  }
}

export function headerFingerprint(header: readonly string[]): string {
  return header.map(normaliseName).join('|').slice(0, 4000)
}

function confidenceOf(candidates: readonly { readonly score: number }[]): number {
  const [first, second] = candidates
  if (!first || first.score === 0) return 0.5
  return second ? Math.min(0.99, 0.5 + (first.score - second.score) / (2 * first.score)) : 1
}

function guessLayout(
  header: readonly string[],
  { layout, mapping }: Decided,
  remembered: RememberedMapping | undefined,
): Guess<string | undefined> {
  const fitting = LAYOUTS.map((candidate) => ({ id: candidate.id, confidence: candidate.fits(header) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence)
  const all = LAYOUTS.filter(({ internal }) => !internal).map(({ id }) => id)
  const others = (value: string | undefined) =>
    [...new Set([...fitting.map(({ id }) => id), ...all])].filter((id) => id !== value)
  const guess = (value: string | undefined, confidence: number, by: Guess<unknown>['by']) => {
    return { value, confidence, alternatives: others(value), by }
  }
  if (layout) return guess(layout, 1, 'you')
  if (remembered) return guess(remembered.layout, 1, 'remembered')
  const [best] = fitting
  if (best && best.confidence >= CERTAIN) return guess(best.id, best.confidence, 'file')
  const named = new Set([...(mapping?.values() ?? [])].flatMap((t) => (t.kind === 'field' ? [t.field] : [])))
  const near = nearTemplate(header, named)
  if (near >= CERTAIN) return guess(template.id, near, named.size > 0 ? 'you' : 'file')
  return best ? guess(best.id, best.confidence, 'file') : guess(undefined, 0, 'file')
}

/** How sure it is that every column of the template is there, though misspelt or matched by a person. */
function nearTemplate(header: readonly string[], named: ReadonlySet<string>): number {
  const metrics = { find: () => undefined, closest: () => undefined, near: () => [] }
  const columns = mapColumns({ header, groups: [], rows: [], layout: template, metrics })
  const sure = template.columns
    .filter(({ required }) => required)
    .map(({ name }) => {
      if (named.has(name)) return 1
      const found = columns.flatMap(({ suggestions }) =>
        suggestions.filter((s) => s.target.kind === 'field' && s.target.field === name),
      )
      return Math.max(0, ...found.map(({ confidence }) => confidence))
    })
  return Math.min(...sure)
}

/** Longer titles only mention targets: "Performance against targets, 2019". */
const LONGEST_TITLE = 40

function targetTitle(above: readonly SkippedRow[]): string {
  const titles = above.filter(({ cells }) => cells.filter(Boolean).length === 1)
  const title = titles.at(-1)?.cells.find(Boolean) ?? ''
  return title.length < LONGEST_TITLE && areTargets(title) ? title : ''
}

function headerIssues(
  columns: readonly ImportColumn[],
  above: readonly SkippedRow[],
  line: number,
  layout: Layout | undefined,
  joined: boolean,
): readonly Problem[] {
  const grouped = columns.some(({ group }) => group !== '')
  const full = above.find(({ cells }) => cells.filter((cell) => cell !== '').length * 2 > columns.length)
  const message = `Line ${full?.line} looks like part of the header, but only line ${line} is read as the header.`
  const suggestion = 'Put the header on one line.'
  const several: Problem = { severity: 'warning', code: 'header-several-lines', message, line, suggestion }
  const both: Problem = {
    severity: 'info',
    code: 'header-joined',
    message: `This line and the line above it are read together as the header, such as ${quoteCell(columns.at(-1)?.header ?? '')}.`,
    line,
  }
  const warning = layout?.headerWarning?.(columns.map(({ header }) => header))
  return [
    ...columnsTwice(columns, line),
    ...(joined ? [both] : full && columns.length > 2 && !grouped ? [several] : []),
    ...(warning ? [{ ...warning, line }] : []),
  ]
}

function oneLineAChild(
  rows: readonly TableRow[],
  header: readonly string[],
  columns: readonly ImportColumn[],
  layout: Layout | undefined,
): Problem | undefined {
  const filled = rows.filter((row) => !isBlank(row))
  const read = columns.filter(({ target }) => target.kind !== 'leave-out')
  const figures = new Set(read.filter(({ target }) => isFigure(target)).map(({ index }) => index))
  const keys = new Set(read.map(({ index }) => index).filter((index) => !figures.has(index)))
  const explained = layout ? new Set([...figures, ...keys]) : new Set<number>()
  // Where the header is not known, the line taken for it may be a child's too.
  const lines = layout ? filled : [{ line: 0, cells: header }, ...filled]
  const found = childColumns(layout ? filled : withoutWords(lines), header, explained, keys)
  return personalColumns(found, filled.length, header)
}

/** The lines from the first one with a number in it. */
function withoutWords(rows: readonly TableRow[]): readonly TableRow[] {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => /\d\d/u.test(cell)))
  return first === -1 ? [] : rows.slice(first)
}

function isFigure(target: ImportColumn['target']): boolean {
  if (target.kind === 'field') return target.field === 'value'
  return target.kind === 'metric' || target.kind === 'new-metric' || target.kind === 'month'
}
