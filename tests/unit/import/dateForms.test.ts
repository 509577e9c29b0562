import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { readAgain, readImport } from '../../support/readImport.ts'

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The dates of a long file with these cells, before and after an answer. */
async function datesOf(cells: readonly string[], answers: Readonly<Record<string, string>> = {}) {
  const lines = cells.map((cell, n) => `Middlesbrough,Social workers,${cell},${200 + n}`)
  const first = await readImport(['area,metric,period,value', ...lines].join('\n'))
  await readAgain(first.engine, { answers: new Map(Object.entries(answers)) })
  const dates = first.engine.figures(0, 99).map(({ period }) => toEdtf(period))
  return {
    questions: first.questions.map(({ id, proposed }) => [id, proposed]),
    before: first.figures.length,
    dates,
  }
}

describe('a date form that can mean two things is a question', () => {
  test('Apr 20 is April 2020 only after a person says so, in cells and in headers', async () => {
    expect(await datesOf(['Apr 20', 'May 20'], { 'month-year:period': 'month' })).toEqual({
      questions: [['month-year:period', 'month']],
      before: 0,
      dates: ['2020-04', '2020-05'],
    })
    const board = await readImport('Measure,Apr 20,May 20,Jun 20\nSocial workers,281,285,290')
    expect([board.layout.value, board.questions.map(({ id }) => id)]).toEqual([
      'board',
      ['area', 'month-year:header'],
    ])
    await readAgain(board.engine, {
      answers: new Map([
        ['area', 'E06000002'],
        ['month-year:header', 'day'],
      ]),
    })
    expect(board.engine.figures(0, 9)).toEqual([])
  })

  test('an hour before midnight in Greenwich is midnight in British summer time', async () => {
    const cells = ['2020-03-01T00:00:00.000Z', '2020-03-31T23:00:00.000Z']
    expect((await datesOf(cells)).dates).toEqual(['2020-03-01'])
    expect((await datesOf(cells, { 'midnight:period': 'next' })).dates).toEqual(['2020-03-01', '2020-04-01'])
    expect((await datesOf(cells, { 'midnight:period': 'same' })).dates).toEqual(['2020-03-01', '2020-03-31'])
  })

  test('the first of every month may stand for the month', async () => {
    const cells = ['01/04/2020', '01/05/2020', '01/06/2020']
    const id = 'first-of-month:period'
    expect((await datesOf(cells)).questions).toEqual([[id, 'month']])
    expect((await datesOf(cells, { [id]: 'month' })).dates).toEqual(['2020-04', '2020-05', '2020-06'])
    expect((await datesOf(cells, { [id]: 'day' })).dates).toEqual(['2020-04-01', '2020-05-01', '2020-06-01'])
    expect((await datesOf(cells, { [id]: 'month-first' })).dates).toEqual([
      '2020-01-04',
      '2020-01-05',
      '2020-01-06',
    ])
  })

  test('a year that a spreadsheet changed into a month is a question wherever whole years stand beside it', async () => {
    const year = fc.integer({ min: 0, max: 11 })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(year, { minLength: 1 }), async (years) => {
        const changed = years.map((y) => `${NAMES[y]}-${String(y).padStart(2, '0')}`)
        const meant = years.map((y) => `${2000 + y}-04-01/${2001 + y}-03-31`)
        const cells = [...changed, '2015/16']
        const { questions, dates } = await datesOf(cells, { 'changed-years:period': 'years' })
        expect(questions).toEqual([['changed-years:period', 'years']])
        expect(dates).toEqual([...meant, '2015-04-01/2016-03-31'])
      }),
      { numRuns: 20 },
    )
  })

  test('but a month alone is a month', async () => {
    expect(await datesOf(['Sep-08', 'Oct-08'])).toMatchObject({
      questions: [],
      dates: ['2008-09', '2008-10'],
    })
  })
})

describe('a day is read with its time, and a mark behind a date is left out', () => {
  test.each([
    ['31/03/2020 00:00:00', '2020-03-31'],
    ['31/05/2020 00:00', '2020-05-31'],
    ['2020-05-31T14:20:00', '2020-05-31'],
    ['Jun 2020¹', '2020-06'],
    ['2019²', '2019'],
    ['2018/19*', '2018-04-01/2019-03-31'],
  ])('%s', async (cell, date) => expect((await datesOf([cell])).dates).toEqual([date]))

  test.each([
    ['2020-03-31T22:00:00Z', 'period-time'],
    ['Week 14', 'period-week'],
    ['w/c 30 March 2020', 'period-week'],
    ['########', 'column-too-narrow'],
    ['２０１９', 'period-unreadable'],
  ])('%s is refused with its own reason', async (cell, code) => {
    const { problems } = await readImport(
      `area,metric,period,value\nMiddlesbrough,Social workers,${cell},281`,
    )
    expect(problems.map((group) => group.code)).toEqual([code])
  })
})
