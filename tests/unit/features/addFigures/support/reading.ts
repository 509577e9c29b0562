import type { ImportOptions } from '#import/importOptions.ts'
import type {
  CellProblem,
  Change,
  Guess,
  ImportColumn,
  ImportReading,
  ProblemGroup,
} from '#import/importReading.ts'
import { importDataset } from '../../../../support/importDataset.ts'
import { figure } from '../../../../support/observation.ts'

export const sure = <T>(value: T): Guess<T> => ({ value, confidence: 1, alternatives: [], by: 'file' })

const NO_COUNTS: ImportReading['counts'] = {
  new: 0,
  same: 0,
  changed: 0,
  duplicate: 0,
  excluded: 0,
  refusedLines: 0,
  clashes: 0,
  bigJumps: 0,
}

/** What a file holds: an empty one in a layout that is known, but for what is given. */
export function reading(
  given: Partial<Omit<ImportReading, 'counts'>> & { readonly counts?: Partial<ImportReading['counts']> } = {},
): ImportReading {
  return {
    fileName: 'board.csv',
    bytes: 100,
    refusal: undefined,
    workbook: undefined,
    encoding: sure('utf-8'),
    delimiter: sure(','),
    quotes: sure('round'),
    newline: 'lf',
    headerLine: sure(1),
    layout: sure('template'),
    lines: 0,
    skipped: [],
    header: [],
    rows: [],
    columns: [],
    dropped: [],
    names: [],
    areaChoices: [],
    questions: [],
    choices: undefined,
    problems: [],
    changes: [],
    smallCounts: undefined,
    newMetrics: [],
    newAreas: [],
    redefined: [],
    targets: [],
    apart: [],
    needs: [],
    remember: undefined,
    ...given,
    counts: { ...NO_COUNTS, ...given.counts },
  }
}

export function column(id: string, given: Partial<ImportColumn> = {}): ImportColumn {
  return {
    id,
    header: id,
    index: 0,
    group: '',
    samples: [],
    target: { kind: 'leave-out' },
    by: 'file',
    suggestions: [],
    ...given,
  }
}

export function problem(line: number, given: Partial<CellProblem> = {}): CellProblem {
  return {
    severity: 'error',
    code: 'value-grouping',
    message: 'The digits of “1,02” are not grouped in threes.',
    suggestion: 'Write 1,024.',
    line,
    column: 'value',
    columnId: 'value',
    cell: '1,02',
    ...given,
  }
}

export function group(problems: readonly CellProblem[], given: Partial<ProblemGroup> = {}): ProblemGroup {
  const [first] = problems
  return {
    code: first?.code ?? '',
    severity: first?.severity ?? 'error',
    count: problems.length,
    first: problems,
    values: [],
    ...given,
  }
}

/** A figure of Northamptonshire's agency share. */
export function share(edtf: string, value: number) {
  return figure({
    metric: 'agency_share',
    unit: 'percent',
    when: edtf,
    value,
    asStated: `${value}%`,
    layer: 'user',
  })
}

export function change(edtf: string, value: number, given: Partial<Change> = {}): Change {
  return {
    kind: 'new',
    key: edtf,
    line: 2,
    after: share(edtf, value),
    before: undefined,
    curated: undefined,
    difference: undefined,
    differencePercent: undefined,
    jumpFrom: undefined,
    ...given,
  }
}

export const dataset = importDataset
export const NO_OPTIONS: ImportOptions = {}
