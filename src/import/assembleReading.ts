import { cleanText } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { ImportOptions, RememberedMapping } from './importOptions.ts'
import type { CellProblem, Change, ImportReading, ProblemGroup } from './importReading.ts'
import { isBlank } from './read/table.ts'
import { droppedHeaders, leftOut, unknownLayout, unrecognised } from './recognise/columnProblems.ts'
import { headerFingerprint } from './recognise/recogniseFile.ts'
import { plainRow } from './recognise/rowKinds.ts'
import type { Outcome } from './run.ts'
import { needsOf } from './steps.ts'

const FIRST_ROWS = 20
const FIRST_CHANGES = 50
const MOST_SKIPPED = 50

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
  if (!file.layout) return [...issues, unknownLayout(file.header, line)]
  const unread = leftOut(unrecognised(file.columns), line)
  return unread ? [unread, ...issues] : issues
}

/** What a page needs to show of an outcome; nothing in it grows with the file. */
export function assembleReading(outcome: Outcome, problems: readonly CellProblem[]): ImportReading {
  const { sheet, file, figures, changes, options, small } = outcome
  const body = file && !sheet.counts ? outcome.body.rows : sheet.rows.slice((file?.headerIndex ?? 0) + 1)
  const shown = file && !file.layout ? sheet.rows.slice(file.headerIndex + 1) : body
  const filled = shown.filter((row) => !isBlank(row))
  const reading = {
    fileName: sheet.fileName,
    bytes: sheet.file.size,
    refusal: outcome.refusal,
    workbook: sheet.workbook,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    quotes: sheet.quotes,
    newline: sheet.newline,
    headerLine: file?.headerLine ?? { value: 1, confidence: 0, alternatives: [], by: 'file' },
    layout: file?.layoutGuess ?? { value: undefined, confidence: 0, alternatives: [], by: 'file' },
    lines: sheet.counts && !options.keep ? sheet.counts.rows : filled.length,
    skipped: [...(file?.above ?? []), ...outcome.body.skipped].slice(0, MOST_SKIPPED),
    header: file ? plainRow({ line: 1, cells: file.header }).cells : [],
    rows: file ? filled.slice(0, FIRST_ROWS).map(plainRow) : [],
    columns: file?.columns ?? [],
    dropped: file?.layout ? droppedHeaders(file.columns) : [],
    names: figures?.names ?? [],
    areaChoices: figures?.names.some(({ what }) => what === 'area') ? figures.areaChoices : [],
    questions: figures?.questions ?? [],
    choices: outcome.choices,
    problems: problemGroups(problems),
    counts: countsOf(outcome, problems),
    changes: changes.filter(({ kind }) => kind === 'new' || kind === 'changed').slice(0, FIRST_CHANGES),
    smallCounts: small.length === 0 ? undefined : smallCountsOf(outcome),
    newMetrics: figures?.newMetrics ?? [],
    newAreas: figures?.newAreas ?? [],
    redefined: figures?.redefined ?? [],
    targets: figures?.targets ?? [],
    apart: figures?.apart ?? [],
    remember: rememberOf(outcome),
  }
  return { ...reading, needs: needsOf(reading, outcome.mustKeep) }
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

function smallCountsOf({ body, figures, small, options }: Outcome): ImportReading['smallCounts'] {
  const first = small.slice(0, FIRST_ROWS).map(({ line, observation }) => ({ line, observation }))
  // A suppressed part can be worked out where the total is known.
  const totalsGiven =
    body.skipped.some(({ why }) => why === 'totals') ||
    (figures?.questions.some(({ id, answer }) => id.startsWith('filter:') && answer !== undefined) ?? false)
  return { count: small.length, first, totalsGiven, answer: options.smallCounts }
}

function rememberOf({ file, options }: Outcome): RememberedMapping | undefined {
  const decided = decisionsOf(options)
  if (!file?.layout || !(decided || file.remembered)) return undefined
  const merged = <Value>(
    old: readonly (readonly [string, Value])[] | undefined,
    added: ReadonlyMap<string, Value> | undefined,
  ) => [...new Map([...(old ?? []), ...(added ?? [])])]
  return {
    fingerprint: headerFingerprint(file.header),
    layout: file.layout.id,
    columns: file.columns.filter(({ by }) => by !== 'file').map(({ id, target }) => [id, target] as const),
    names: merged(file.remembered?.names, options.names),
    answers: merged(file.remembered?.answers, options.answers),
  }
}

function decisionsOf({ layout, mapping, names, answers }: ImportOptions): boolean {
  return layout !== undefined || [mapping, names, answers].some((map) => (map?.size ?? 0) > 0)
}

const FIRST_PROBLEMS = 20
const RANK = { error: 0, warning: 1, info: 2 } as const
const MOST_VALUES = 20

/** Problems by rule: errors first, then the rules with most problems. */
function problemGroups(problems: readonly CellProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, CellProblem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.code)
    if (group) group.push(problem)
    else groups.set(problem.code, [problem])
  }
  return [...groups]
    .map(([code, group]) => ({
      code,
      severity: group[0]?.severity ?? ('error' as Problem['severity']),
      count: group.length,
      first: group.slice(0, FIRST_PROBLEMS),
      values: repeatedValues(group),
    }))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count)
}

function repeatedValues(group: readonly CellProblem[]): ProblemGroup['values'] {
  const counts = new Map<string, { column: string; text: string; count: number }>()
  for (const { columnId, cell } of group) {
    if (columnId === undefined || cell === undefined) continue
    const key = `${columnId}\u0000${cell}`
    const value = counts.get(key)
    if (value) value.count += 1
    else counts.set(key, { column: columnId, text: cell, count: 1 })
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES)
}
