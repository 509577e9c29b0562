import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { problemGroups } from './check/problemGroups.ts'
import type { ImportOptions, RememberedMapping } from './importOptions.ts'
import type { CellProblem, Change, ImportReading, Step } from './importReading.ts'
import { isBlank } from './read/table.ts'
import { headerFingerprint } from './recognise/columnIds.ts'
import { plainRow } from './recognise/headerDetection.ts'
import { droppedHeaders, leftOut, unknownLayout } from './recognise/recognise.ts'
import type { Outcome } from './run.ts'

const FIRST_ROWS = 20
const FIRST_CHANGES = 50
const MOST_SKIPPED = 50

/** The problems of an outcome, each with the cell that it is about. */
export function problemsOf(outcome: Outcome): readonly CellProblem[] {
  const { file } = outcome
  const at = new Map(file?.columns.map(({ id, index }) => [id, index]))
  const lines = new Set(outcome.issues.map(({ line }) => line))
  const rows = outcome.figures?.lines ?? outcome.body.rows
  const cellsOf = new Map(
    rows.flatMap(({ line, cells }) => (lines.has(line) ? [[line, cells] as const] : [])),
  )
  return allIssues(outcome).map((issue) => {
    const index = issue.column === undefined ? undefined : at.get(issue.column)
    const cells = issue.line === undefined ? undefined : cellsOf.get(issue.line)
    return {
      ...issue,
      columnId: index === undefined ? undefined : issue.column,
      cell: index === undefined || !cells ? undefined : cleanText((cells[index] ?? '').slice(0, 1000)),
    }
  })
}

function allIssues({ file, issues, refusal }: Outcome): readonly Problem[] {
  if (refusal || !file) return []
  const line = file.headerLine.value
  if (!file.format) return [...issues, unknownLayout(file.header, line)]
  const unread = leftOut(droppedHeaders(file.columns), line)
  return unread ? [unread, ...issues] : issues
}

/** What a page needs to show of an outcome; nothing in it grows with the file. */
export function assembleReading(outcome: Outcome, problems: readonly CellProblem[]): ImportReading {
  const { sheet, file, figures, changes, options, small } = outcome
  const body = file && !sheet.big ? outcome.body.rows : sheet.rows.slice((file?.headerIndex ?? 0) + 1)
  const shown = file && !file.format ? sheet.rows.slice(file.headerIndex + 1) : body
  return {
    fileName: sheet.fileName,
    bytes: sheet.bytes,
    refusal: outcome.refusal,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    quotes: sheet.quotes,
    newline: sheet.newline,
    headerLine: file?.headerLine ?? { value: 1, confidence: 0, alternatives: [], by: 'file' },
    layout: file?.layout ?? { value: undefined, confidence: 0, alternatives: [], by: 'file' },
    plain: isPlain(outcome, problems),
    lines: sheet.big && !options.keep ? sheet.big.lines : shown.filter((row) => !isBlank(row)).length,
    skipped: [...(file?.above ?? []), ...outcome.body.skipped].slice(0, MOST_SKIPPED),
    header: file ? plainRow({ line: 1, cells: file.header }).cells : [],
    rows: file
      ? shown
          .filter((row) => !isBlank(row))
          .slice(0, FIRST_ROWS)
          .map(plainRow)
      : [],
    columns: file?.columns ?? [],
    dropped: file?.format ? droppedHeaders(file.columns) : [],
    names: figures?.names ?? [],
    questions: figures?.questions ?? [],
    choices: outcome.choices,
    problems: problemGroups(problems),
    counts: countsOf(outcome, problems),
    changes: changes.filter(isChange).slice(0, FIRST_CHANGES),
    smallCounts:
      small.length === 0
        ? undefined
        : {
            count: small.length,
            first: small.slice(0, FIRST_ROWS).map(({ line, observation }) => ({ line, observation })),
            totalsGiven: totalsGiven(outcome),
            answer: options.smallCounts,
          },
    newMetrics: figures?.newMetrics ?? [],
    newAreas: figures?.newAreas ?? [],
    needs: needsOf(outcome),
    remember: rememberOf(outcome),
  }
}

function isChange({ kind }: Change): boolean {
  return kind === 'new' || kind === 'changed'
}

function countsOf(
  { changes, figures, options }: Outcome,
  problems: readonly CellProblem[],
): ImportReading['counts'] {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const refused = new Set(
    problems.flatMap(({ severity, line }) => (severity === 'error' && line ? [line] : [])),
  )
  return {
    new: of('new'),
    same: of('same'),
    changed: of('changed'),
    duplicate: of('duplicate'),
    excluded: (figures?.rows.length ?? 0) - changes.length + (options.excludedLines?.length ?? 0),
    refusedLines: refused.size,
    clashes: changes.filter(({ curated }) => curated).length,
    bigJumps: changes.filter(({ jumpFrom }) => jumpFrom !== undefined).length,
  }
}

/** A suppressed part can be worked out where the total is known. */
function totalsGiven({ body, figures }: Outcome): boolean {
  return (
    body.skipped.some(({ why }) => why === 'totals') ||
    (figures?.questions.some(({ id, answer }) => id.startsWith('filter:') && answer !== undefined) ?? false)
  )
}

function needsOf(outcome: Outcome): readonly Step[] {
  const { file, figures, mustKeep, options, small, refusal } = outcome
  if (refusal || !file) return []
  if (!file.format) return ['layout']
  const fields = new Set(
    file.columns.flatMap(({ target }) => (target.kind === 'field' ? [target.field] : [])),
  )
  const missing = file.format.columns.some(({ name, required }) => required && !fields.has(name))
  const wide = file.format.others === 'measures' || file.format.id === 'board'
  const figuresIn = file.columns.some(({ target }) => ['metric', 'new-metric', 'month'].includes(target.kind))
  const twice = file.issues.some(({ code }) => code === 'columns-twice')
  const steps: readonly (readonly [Step, boolean])[] = [
    ['keep', mustKeep],
    ['columns', missing || twice || (wide && !figuresIn)],
    ['questions', figures?.questions.some(({ answer }) => answer === undefined) ?? false],
    ['small-counts', small.length > 0 && !options.smallCounts],
  ]
  return steps.flatMap(([step, needed]) => (needed ? [step] : []))
}

function isPlain({ file, figures, body, sheet }: Outcome, problems: readonly CellProblem[]): boolean {
  if (!file?.format || (file.format.id !== 'template' && file.format.id !== 'packaged')) return false
  const exact = file.columns.every(({ by, target, suggestions }) => {
    return by === 'file' && (target.kind === 'leave-out' || suggestions[0]?.confidence === 1)
  })
  const unread = problems.some(({ code }) => code === 'columns-left-out' || code === 'columns-twice')
  const asked = (figures?.questions.length ?? 0) + (figures?.names.length ?? 0) > 0
  const asWritten = sheet.quotes.value === 'round'
  return (
    asWritten && exact && !unread && !asked && !sheet.big && file.above.length + body.skipped.length === 0
  )
}

function rememberOf({ file, options }: Outcome): RememberedMapping | undefined {
  const decided = decisionsOf(options)
  if (!file?.format || !(decided || file.remembered)) return undefined
  const merged = <Value>(
    old: readonly (readonly [string, Value])[] | undefined,
    added: ReadonlyMap<string, Value> | undefined,
  ) => [...new Map([...(old ?? []), ...(added ?? [])])]
  return {
    fingerprint: headerFingerprint(file.header),
    layout: file.format.id,
    columns: file.columns.filter(({ by }) => by !== 'file').map(({ id, target }) => [id, target] as const),
    names: merged(file.remembered?.names, options.names),
    answers: merged(file.remembered?.answers, options.answers),
  }
}

function decisionsOf({ layout, mapping, names, answers }: ImportOptions): boolean {
  return layout !== undefined || [mapping, names, answers].some((map) => (map?.size ?? 0) > 0)
}
