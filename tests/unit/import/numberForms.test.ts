import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Unit } from '#domain/model/metric.ts'
import { draftMetric, metricIdOf } from '#import/interpret/newMetric.ts'
import { metricIndex } from '#import/recognise/metricNames.ts'
import { scaleOf, withoutScale } from '#import/recognise/scale.ts'
import { parseReading } from '#import/values/parseReading.ts'
import { importDataset } from '../../support/importDataset.ts'
import { codesOf, readAgain, readImport } from '../../support/readImport.ts'

const MARKS = ['¹', '²', '³', '⁴', '¹²', '*', '†', ' ¹', ' [1]', '[note 2]', ' [r]', '[p]', '(p)', 'ᵃ', '‡']

describe('a number is only what the list of forms allows', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 999_999 }).map(String),
    fc.integer({ min: 1000, max: 9_999_999 }).map((n) => n.toLocaleString('en-GB')),
  )

  test('a mark behind it never changes it, and is named', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...MARKS), (text, mark) => {
        const value = Number(text.replaceAll(',', ''))
        expect(parseReading(`${text}${mark}`, 'count')).toMatchObject({
          reading: { kind: 'exact', value },
          remark: { severity: 'info', code: 'value-mark' },
        })
      }),
    )
  })

  test('a sign that is on no list makes the cell unreadable, whatever it looks like', () => {
    const odd = fc.constantFrom(...'½¼²₂①１𝟏٣Ⅷ°‰′″×·ꓸ'.split(''))
    fc.assert(
      fc.property(number, odd, fc.boolean(), (text, sign, inside) => {
        const cell = inside ? `${text.slice(0, 1)}${sign}${text.slice(1) || '0'}` : `${sign}${text}`
        expect(parseReading(cell, 'count')).toHaveProperty('issue')
      }),
    )
  })

  test.each<[string, Unit, string]>([
    ['²', 'count', 'value-only-mark'],
    ['[r]', 'count', 'value-only-mark'],
    ['[w]', 'count', 'value-only-mark'],
    ['########', 'count', 'column-too-narrow'],
    ['0,125', 'count', 'value-grouping'],
    ['１９２', 'count', 'value-not-a-number'],
  ])('%s is refused with its own reason', (text, unit, code) => {
    expect(parseReading(text, unit)).toMatchObject({ issue: { code } })
  })

  test('a mark alone on a percentage is not an excess over 100', () => {
    expect(parseReading('24¹', 'percent')).toMatchObject({ reading: { value: 24 } })
  })
})

describe('a comma that can only be a decimal one says how the whole file is written', () => {
  const file = (values: readonly string[]) =>
    ['area;metric;period;value', ...values.map((v, n) => `Northamptonshire;Budget;${2001 + n};${v}`)].join(
      '\n',
    )
  const proof = fc.constantFrom('284,5', '12,50', '0,125', '1.024,5')
  const doubtful = fc.constantFrom('281,125', '290,375', '1,024')

  test('so nothing of it is read before a person says so', async () => {
    await fc.assert(
      fc.asyncProperty(proof, fc.array(doubtful, { minLength: 1, maxLength: 4 }), async (one, others) => {
        const first = await readImport(file([one, ...others]))
        expect(first.needs).toContain('questions')
        expect(first.questions).toMatchObject([{ id: 'decimal-comma', proposed: 'decimal' }])
        await readAgain(first.engine, { answers: new Map([['decimal-comma', 'decimal']]) })
        const values = first.engine.figures(0, 9).map(({ reading: r }) => r.kind === 'exact' && r.value)
        const meant = [one, ...others].map((text) => Number(text.replaceAll('.', '').replace(',', '.')))
        expect(values).toEqual(meant)
      }),
      { numRuns: 20 },
    )
  })

  test('so do points between several thousands', async () => {
    const first = await readImport(file(['1.250.000', '1.300.000']))
    await readAgain(first.engine, { answers: new Map([['decimal-comma', 'decimal']]) })
    expect(first.engine.figures(0, 9).map(({ reading: r }) => r.kind === 'exact' && r.value)).toEqual([
      1_250_000, 1_300_000,
    ])
  })

  test('and one point before three digits is a question too', async () => {
    const first = await readImport('area,metric,period,value\nMiddlesbrough,Social workers,2019,1.281')
    const id = 'point:value:social_workers'
    expect(first.questions.map((question) => [question.id, question.proposed])).toEqual([[id, 'thousands']])
    await readAgain(first.engine, { answers: new Map([[id, 'thousands']]) })
    expect(first.engine.figures(0, 9)[0]?.reading).toMatchObject({ value: 1281 })
  })

  test('and 0,125 is never 125', async () => {
    const { figures } = await readImport('area\tmetric\tperiod\tvalue\nNorthamptonshire\tBudget\t2019\t0,125')
    expect(figures).toEqual([])
  })
})

describe('the scale in the name of a measure', () => {
  test.each([
    ["Agency spend (£'000)", 1e3, 'Agency spend'],
    ['Placement spend (£000s)', 1e3, 'Placement spend'],
    ['Spend £k', 1e3, 'Spend'],
    ["Spend ('000)", 1e3, 'Spend'],
    ['Spend in thousands', 1e3, 'Spend'],
    ['Legal costs £m', 1e6, 'Legal costs'],
    ['Budget (£ million)', 1e6, 'Budget'],
    ['Budget £bn', 1e9, 'Budget'],
    ['Spend (£)', 1, 'Spend (£)'],
    ['Children per 10,000', 1, 'Children per 10,000'],
    ['Rate per 1,000', 1, 'Rate per 1,000'],
  ])('%s', (name, factor, rest) => {
    expect([scaleOf(name), withoutScale(name)]).toEqual([factor, rest])
  })

  test('is applied in every layout, and said once for each measure', async () => {
    const board = "Measure,Apr-20,May-20,Jun-20\nBudget (£'000),412,398,405"
    const long = "area,metric,period,value\nMiddlesbrough,Budget (£'000),Apr 2020,412"
    const dfe =
      "time_period,time_identifier,geographic_level,country_code,country_name,Budget (£'000)\n2020,Calendar year,National,E92000001,England,412"
    for (const text of [board, long, dfe]) {
      const first = await readImport(text)
      const column = first.columns.find(({ id }) => id.startsWith('Budget'))
      const target = { kind: 'metric', metric: 'budget', definition: '' } as const
      const again = await readAgain(first.engine, {
        answers: new Map([['area', 'E06000002']]),
        ...(column && { mapping: new Map([[column.id, target]]) }),
      })
      expect(first.engine.figures(0, 1)[0]?.reading, text).toMatchObject({ value: 412_000 })
      expect(codesOf(again)).toContain('scale-applied 1')
    }
  })
})

describe('a column of units says the scale and the unit of a measure', () => {
  const read = async (unit: string, cells: string) => {
    const text = `Middlesbrough\nMeasure,Unit,Apr-20,May-20,Jun-20\nLegal work,${unit},${cells}`
    const first = await readImport(text)
    const target = first.names[0]?.suggestions.find((s) => s.target.kind === 'new-metric')?.target
    if (target?.kind !== 'new-metric') throw new Error('no measure is offered')
    const reading = await readAgain(first.engine, { names: new Map([['Legal work', target]]) })
    return {
      metric: `${target.metric.title}, ${target.metric.unit}`,
      values: first.engine.figures(0, 9).map(({ reading: r }) => r.kind === 'exact' && r.value),
      said: reading.problems.some(({ code }) => code === 'scale-applied'),
    }
  }

  test.each([
    ['£000', '512,498,505', 'Legal work, GBP', [512_000, 498_000, 505_000], true],
    ["£'000", '512,498,505', 'Legal work, GBP', [512_000, 498_000, 505_000], true],
    ['£m', '1.2,1.3,1.4', 'Legal work, GBP', [1_200_000, 1_300_000, 1_400_000], true],
    ['£', '512,498,505', 'Legal work, GBP', [512, 498, 505], false],
    ['%', '51.2,49.8,50', 'Legal work, percent', [51.2, 49.8, 50], false],
    ['Number', '512,498,505', 'Legal work, count', [512, 498, 505], false],
    ['Rate per 10,000', '51.2,49.8,50', 'Legal work, count', [51.2, 49.8, 50], false],
    ['', '512,498,505', 'Legal work, count', [512, 498, 505], false],
  ])('%s', async (unit, cells, metric, values, said) => {
    expect(await read(unit.includes(',') ? `"${unit}"` : unit, cells)).toEqual({ metric, values, said })
  })
})

describe('a share is 0.26 or 26, never both in silence', () => {
  test.each(['1/5', '1 in 5', '1 out of 5', 'one in five'])(
    '%s is no number, and no fraction',
    async (cell) => {
      const text = `area,metric,period,value\nMiddlesbrough,Agency share,Apr 2020,21%\nMiddlesbrough,Agency share,May 2020,${cell}`
      const { figures, questions, problems } = await readImport(text)
      expect([figures.length, questions]).toEqual([1, []])
      expect(problems.map(({ code }) => code)).toEqual(['value-not-a-number'])
    },
  )

  test('a few small numbers among large ones are a question', async () => {
    const first = await readImport('Measure,Apr-20,May-20,Jun-20,Jul-20\nAgency share,27%,0.26,25,0.245')
    expect(first.questions.map(({ id, proposed }) => [id, proposed])).toContainEqual([
      'fraction:agency_share',
      'fractions',
    ])
    const answers = new Map([
      ['area', 'E10000021'],
      ['fraction:agency_share', 'fractions'],
    ])
    await readAgain(first.engine, { answers })
    const values = first.engine.figures(0, 9).map(({ reading: r }) => r.kind === 'exact' && r.value)
    expect(values).toEqual([27, 26, 25, 24.5])
  })

  test('a column of small percentages is not taken for one of fractions', async () => {
    const { questions } = await readImport(
      'area,metric,period,value\nMiddlesbrough,Agency share,2019,0.8\nMiddlesbrough,Agency share,2020,1.4\nMiddlesbrough,Agency share,2021,2',
    )
    expect(questions).toEqual([])
  })
})

describe('a name with a per cent sign is that of a share', () => {
  const { find } = metricIndex(importDataset.metrics)

  test.each([
    // The test's data have no number of agency social workers.
    ['Agency social workers', undefined],
    ['Agency social workers (%)', 'agency_share'],
    ['% agency social workers', 'agency_share'],
    ['Percentage of agency social workers', undefined],
    ['Unallocated cases (%)', undefined],
    ['Unallocated cases', 'unallocated'],
  ])('%s: %s', (name, id) => expect(find(name)?.metric.id).toBe(id))
})

describe('a new measure is drafted from its name and its cells', () => {
  test.each([
    ['Child protection plans, rate per 10,000', ['41.2', '42.0'], 'count', 1],
    ['Rate of children looked after per 10,000', ['68', '69'], 'count', 0],
    ['cpp_rate', ['41.2'], 'count', 1],
    ['Average caseload', ['17.4', '17.1'], 'count', 1],
    ['Staff turnover rate', ['15.4%'], 'percent', 1],
    ['turnover_rate_fte', ['15.4'], 'percent', 1],
    ['Share of agency staff', ['15'], 'percent', 0],
    ['Cost', ['£1,250'], 'GBP', 0],
  ])('%s', (name, cells, unit, decimals) => {
    expect(draftMetric(name, cells)).toMatchObject({ unit, decimals })
  })

  test('two long names with the same beginning are two measures', () => {
    const long =
      'Percentage of children who became the subject of a child protection plan for a second or subsequent time'
    expect(metricIdOf(`${long} within two years`)).not.toBe(metricIdOf(`${long} within three years`))
    expect(metricIdOf(`${long} within two years`).length).toBeLessThan(70)
  })

  test('full-time equivalents in a measure of whole numbers are one question', async () => {
    const first = await readImport(
      'area,metric,period,value\nMiddlesbrough,Social workers,2019,281.4\nMiddlesbrough,Social workers,2020,290.2',
    )
    expect(first.questions.map(({ id }) => id)).toEqual(['decimals:value:social_workers'])
    await readAgain(first.engine, { answers: new Map([['decimals:value:social_workers', 'allowed']]) })
    expect(first.engine.figures(0, 9)).toHaveLength(2)
  })
})
