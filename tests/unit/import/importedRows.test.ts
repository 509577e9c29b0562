import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '#domain/tables/observationRow.ts'
import { assembleReading, problemsOf } from '#import/assembleReading.ts'
import type { FigureCredit } from '#import/interpret/readFigures.ts'
import { runImport } from '#import/run.ts'
import { importDataset } from '../../support/importDataset.ts'

const HEADER = 'area|metric|definition|period|value|source|note'

/** Reads lines of cells with `|` between them, the header first. */
async function readLines(lines: readonly string[], credit?: FigureCredit) {
  const text = lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(','),
    )
    .join('\n')
  const outcome = await runImport({
    input: { name: 'figures.csv', text },
    options: {},
    existing: { dataset: importDataset, userFigures: [] },
    ...(credit && { credit }),
  })
  const { refusal, file, figures, body } = outcome
  const problems = problemsOf(outcome)
  const { dropped, needs } = assembleReading(outcome, problems)
  const observations = figures?.rows ?? []
  return {
    format: file?.layout?.id,
    observations,
    issues: refusal ? [refusal] : problems.map(({ cell, columnId, ...problem }) => problem),
    rejected: body.rows.length - new Set(observations.map(({ line }) => line)).size,
    dropped,
    needs,
  }
}

const read = (header: string, ...lines: readonly string[]) => readLines([header, ...lines])
const codes = (result: Awaited<ReturnType<typeof read>>) =>
  result.issues.map(({ line, code }) => `${line} ${code}`)

describe('a file in the template layout', async () => {
  const result = await read(
    HEADER,
    'Northamptonshire|Unallocated cases|Children|31/10/2018|about 150|Council report|A note',
    'E06000002|agency_share||2018/19|just under a third||',
    '||||||',
    'MIDDLESBROUGH|budget||2019-20|£7m||',
  )

  test('is recognised and read without a question', () => {
    expect(result).toMatchObject({ format: 'template', issues: [], dropped: [], rejected: 0 })
    expect(result.observations.map(({ line }) => line)).toEqual([2, 3, 5])
  })

  test('keeps what was typed beside what it means', () => {
    const [first] = result.observations
    expect(first?.observation).toMatchObject({
      area: 'E10000021',
      metric: 'unallocated',
      definition: 'children',
      unit: 'count',
      basis: 'at',
      status: 'reported',
      layer: 'user',
      asStated: 'about 150',
      dateAsStated: '31/10/2018',
      source: 'Council report',
      locator: 'line 2',
      note: 'A note',
      reading: { kind: 'bounded', qualifier: 'about', value: 150 },
    })
  })

  test('takes a financial year as counted over the year', () => {
    const budget = result.observations[2]?.observation
    expect(budget && [toEdtf(budget.period), budget.basis]).toEqual(['2019-04-01/2020-03-31', 'over'])
  })
})

describe('headers', () => {
  test.each([
    'LA|Measure|Definition|Date|Figure|Source|Notes',
    'Local authority|INDICATOR|what is counted|Time_Period|Count|reference|Comments',
    'la-name|metric name|definition id|as at|Number|published in|remarks',
  ])('are known by other names: %s', async (header) => {
    expect(await read(header, 'Middlesbrough|Social workers||2019|281||')).toMatchObject({
      format: 'template',
      issues: [],
    })
  })

  test('that mean the same are both named, and one of them must be chosen', async () => {
    const { needs, issues } = await read('area|metric|period|value|Figure', 'Middlesbrough|Budget|2019|1|2')
    expect(needs).toEqual(['columns'])
    expect(issues[0]?.message).toBe(
      'Two columns mean the same: column 4, “value”, and column 5, “Figure”, both mean value.',
    )
  })

  test('that are not known are left out, and named in a warning', async () => {
    const result = await read(
      'area|metric|period|value|Ward|<b>x</b>',
      'Middlesbrough|Social workers|2019|281|North|y',
    )
    expect(result.dropped).toEqual(['Ward', '<b>x</b>'])
    expect(result.issues).toMatchObject([
      { severity: 'warning', message: '2 columns are not recognised and left out: “Ward”, “<b>x</b>”.' },
    ])
    expect(result.observations).toHaveLength(1)
  })

  test('that are empty over empty cells are passed over', async () => {
    expect(await read('area|metric|period|value||', 'Middlesbrough|Social workers|2019|281||')).toMatchObject(
      {
        dropped: [],
        issues: [],
      },
    )
  })

  test('of which none is known give one message with what was expected and what was found', async () => {
    const { issues, observations } = await read('name|colour', 'x|y')
    expect(observations).toEqual([])
    expect(issues).toHaveLength(1)
    expect(issues[0]?.message).toBe(
      'None of this file’s columns is recognised. Columns expected: area, metric, definition, period, value, source, unit, note, target, target_date, floor. Columns found: “name”, “colour”.',
    )
  })

  test('of which one is missing give one message that names it', async () => {
    expect((await read('area|metric|period|note', 'x|y|z|w')).issues[0]).toMatchObject({
      code: 'columns-missing',
      message: expect.stringContaining('no column for value'),
    })
  })

  test('called __proto__ and constructor are unknown columns like any other', async () => {
    const result = await read(
      'area|metric|period|value|__proto__|constructor',
      'Middlesbrough|Social workers|2019|281|a|b',
    )
    expect(result.dropped).toEqual(['__proto__', 'constructor'])
    expect(result.observations).toHaveLength(1)
  })
})

describe('a line that cannot be read says where, why, and how to mend it', () => {
  test.each([
    ['Northamtonshire|Social workers||2019|281||', 'area-unknown', 'area', 'Did you mean Northamptonshire?'],
    ['Atlantis|Social workers||2019|281||', 'area-unknown', 'area', 'Write the area’s name or its ONS code.'],
    ['|Social workers||2019|281||', 'area-unknown', 'area', 'Write the area’s name or its ONS code.'],
    ['Middlesbrough|Social worker||2019|281||', 'metric-unknown', 'metric', 'Did you mean Social workers?'],
    [
      'Middlesbrough|Unallocated cases||2019|281||',
      'definition-needed',
      'definition',
      'Write what was counted: children, cases.',
    ],
    [
      'Middlesbrough|Unallocated cases|dogs|2019|281||',
      'definition-needed',
      'definition',
      'Write what was counted: children, cases.',
    ],
    [
      'Middlesbrough|Social workers|dogs|2019|281||',
      'definition-unknown',
      'definition',
      'Leave this cell empty.',
    ],
    [
      'Middlesbrough|Social workers||31/04/2019|281||',
      'period-unreadable',
      'period',
      'Its last day is 30/04/2019.',
    ],
    [
      'Middlesbrough|Social workers|||281||',
      'period-unreadable',
      'period',
      expect.stringContaining('2019/20'),
    ],
    [
      'Middlesbrough|Social workers||2019|=cmd()||',
      'value-formula',
      'value',
      expect.stringContaining('paste only its value'),
    ],
    [
      'Middlesbrough|Social workers||2019|<script>alert(1)</script>||',
      'value-not-a-number',
      'value',
      expect.stringContaining('192'),
    ],
    [
      'Middlesbrough|Social workers||2019|1|024|a|b',
      'number-split',
      undefined,
      'Put quotation marks round it, "1,024", or leave out its commas.',
    ],
    [
      'Middlesbrough|Social workers||2019|281|Report|late|revised',
      'row-too-long',
      undefined,
      expect.stringContaining('"1,024"'),
    ],
  ])('%s', async (line, code, column, suggestion) => {
    const result = await read(HEADER, line)
    expect(result.issues).toEqual([
      {
        severity: 'error',
        code,
        message: expect.any(String),
        line: 2,
        suggestion,
        ...(column && { column }),
      },
    ])
    expect(result).toMatchObject({ rejected: 1, observations: [] })
  })

  test('and all that is wrong with it is said at once', async () => {
    const found = codes(await read(HEADER, 'Atlantis|nothing||soon|many||'))
    expect(new Set(found)).toEqual(new Set(['2 area-unknown', '2 metric-unknown', '2 period-unreadable']))
  })
})

describe('lines are checked against each other', () => {
  const line = 'Middlesbrough|Social workers||2019|281|Report|'
  test('two that say the same are both taken, to be counted as one later', async () => {
    expect(await read(HEADER, line, line)).toMatchObject({ issues: [], rejected: 0 })
  })

  test('two that disagree are both refused', async () => {
    const result = await read(HEADER, line, line.replace('281', '328'))
    expect(codes(result)).toEqual(['3 figure-conflict'])
    expect(result.issues[0]?.message).toContain('Lines 2 and 3')
    expect(result).toMatchObject({ rejected: 2, observations: [] })
  })

  test('two sources may disagree', async () => {
    expect(await read(HEADER, line, line.replace('281', '328').replace('Report', 'Other'))).toMatchObject({
      issues: [],
      rejected: 0,
    })
  })

  test('a figure dated after its council ended is taken with a warning', async () => {
    const result = await read(HEADER, 'Northamptonshire|Social workers||May 2021|281||')
    expect(codes(result)).toEqual(['2 area-closed'])
    expect(result.observations).toHaveLength(1)
  })

  test('0.65 in a percentage is taken with a warning', async () => {
    expect(codes(await read(HEADER, 'Middlesbrough|Agency share||2019|0.65||'))).toEqual(['2 value-fraction'])
  })
})

describe('records of single children are refused whole', () => {
  test.each(['UPN', 'Date of Birth', 'LAchildID', 'Forename', 'NHS number'])(
    'by a column %s',
    async (header) => {
      const result = await read(
        `area|metric|period|value|${header}`,
        'Middlesbrough|Social workers|2019|281|secret',
      )
      expect(result).toMatchObject({
        format: undefined,
        observations: [],
        issues: [{ code: 'personal-data' }],
      })
      expect(JSON.stringify(result)).not.toContain('secret')
    },
  )

  test('by a pupil number in a cell, which is not repeated', async () => {
    const result = await read(HEADER, 'Middlesbrough|Social workers||2019|281||A123456789012 moved')
    expect(result).toMatchObject({
      format: undefined,
      observations: [],
      issues: [{ code: 'personal-data', line: 2 }],
    })
    expect(JSON.stringify(result)).not.toContain('A123456789012')
  })
})

describe('other layouts', () => {
  const SEED =
    'area|metric|definition|period|basis|value|as_stated|date_as_stated|status|source|locator|attribution|note'

  test('seeds carry the source’s words, and dates in EDTF', async () => {
    const line =
      'E10000021|unallocated|cases|2020-01-18~/2020-02-29~|held|zero|had been at zero|last month|reported|community-care-2020|p6|Commissioners|n'
    const credit = { layer: 'curated', source: 'community-care-2020' } as const
    const { format, observations, issues } = await readLines([SEED, line], credit)
    expect([format, issues]).toEqual(['seed', []])
    expect(observations[0]?.observation).toMatchObject({
      basis: 'held',
      asStated: 'had been at zero',
      dateAsStated: 'last month',
      source: 'community-care-2020',
      locator: 'p6',
      layer: 'curated',
      attribution: 'Commissioners',
      period: { start: '2020-01-18', end: '2020-02-29', approximate: true },
    })
  })

  test.each([
    ['E10000021|budget||2018-19||£7m|x||||||', 'period-unreadable'],
    ['E10000021|budget||2018|during|£7m|x||||||', 'basis-unknown'],
    ['E10000021|budget||2018||£7m|x||guess||||', 'status-unknown'],
  ])('a seed that is not exact is refused: %s', async (line, code) => {
    expect(codes(await read(SEED, line))).toEqual([`2 ${code}`])
  })

  test('the data package’s own figures are read back as they were, words and bounds included', async () => {
    const first = (
      await read(HEADER, 'Middlesbrough|Agency share||2018/19|just under a third|Report|-5 points')
    ).observations[0]?.observation
    const row = first && observationToRow(first)
    const again =
      row &&
      (await readLines(
        [OBSERVATION_COLUMNS, OBSERVATION_COLUMNS.map((name) => row[name])].map((cells) => cells.join('|')),
      ))
    expect(again).toMatchObject({
      format: 'packaged',
      issues: [],
      observations: [{ line: 2, observation: first }],
    })
  })
})

test('200,000 lines, every one of them wrong, are answered within a few seconds', async () => {
  const lines = Array.from({ length: 200_000 }, (_, n) => `Nowhere ${n}|Nothing ${n}||soon|many||`)
  const before = process.cpuUsage()
  expect((await readLines([HEADER, ...lines])).rejected).toBe(200_000)
  // Microseconds of the processor: other programs on the machine do not count.
  expect(process.cpuUsage(before).user).toBeLessThan(15_000_000)
}, 120_000)
