import { describe, expect, test } from 'vitest'
import { openImport } from '#import/importSession.ts'
import { LIMITS } from '#import/read/limits.ts'
import { importDataset } from '../../support/importDataset.ts'
import { figure } from '../../support/observation.ts'

const HEADER = 'area,metric,period,value'
const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `Middlesbrough,Social workers,${(n % 28) + 1}/${(n % 12) + 1}/${2000 + (n % 23)},${100 + n}`,
  )
const fileOf = (count: number) => new File([[HEADER, ...new Set(lines(count))].join('\n')], 'figures.csv')

describe('an import session', () => {
  test('returns all figures, however many, and its other lists a page at a time', async () => {
    const session = openImport(fileOf(2500), importDataset, [])
    const reading = await session.read({ answers: new Map([['day-month:period', 'day']]) })
    const figures = await session.figures()
    expect(figures).toHaveLength(reading?.counts.new ?? -1)
    expect(figures.length).toBeGreaterThan(1000)
    expect((await session.changes('new', 1000, 10)).map(({ after }) => after)).toEqual(
      figures.slice(1000, 1010),
    )
    session.close()
  })

  test('compares with all of a person’s figures, however many', async () => {
    const userFigures = Array.from({ length: 2300 }, (_, n) =>
      figure({
        area: 'E06000002',
        metric: 'social_workers',
        value: n,
        when: `${1900 + (n % 200)}`,
        source: `s${n}`,
        layer: 'user',
      }),
    )
    const last = figure({
      area: 'E06000002',
      metric: 'social_workers',
      value: 281,
      when: '2018',
      source: '',
      layer: 'user',
    })
    const file = new File([`${HEADER}\nMiddlesbrough,Social workers,2018,281`], 'a.csv')
    const reading = await openImport(file, importDataset, [...userFigures, last]).read({})
    expect(reading?.counts).toMatchObject({ same: 1, new: 0 })
  })

  test('reports the share of a long file that has been read, and then that there is no telling', async () => {
    const shares: number[] = []
    const part = `\nMiddlesbrough,Social workers,2019,281,${'x'.repeat(100)}`.repeat(10_000)
    const long = new File([HEADER, part, part, part, part, part, part], 'a.csv')
    await openImport(long, importDataset, []).read({}, (share) => shares.push(share))
    const reading = shares.slice(0, -1)
    expect(reading.length).toBeGreaterThan(2)
    expect(reading.every((share, index) => share > (reading[index - 1] ?? 0) && share <= 1)).toBe(true)
    expect(shares.at(-1)).toBe(0)
  })

  test('stops at once when cancelled, and can read again', async () => {
    const session = openImport(fileOf(50), importDataset, [])
    const reading = session.read({})
    session.cancel()
    expect(await reading).toBeUndefined()
    expect((await session.read({}))?.layout.value).toBe('template')
  })

  test('gives up a reading when a later one begins', async () => {
    const session = openImport(fileOf(10), importDataset, [])
    const [first, second] = [session.read({}), session.read({ headerLine: 2 })]
    expect(await first).toBeUndefined()
    expect((await second)?.headerLine.value).toBe(2)
  })

  test('reports a file that cannot be read, and never rejects', async () => {
    const gone = new File(['x'], 'gone.csv')
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError')
    }
    expect((await openImport(gone, importDataset, []).read({}))?.refusal?.code).toBe('file-unreadable')
    gone.slice = () => {
      throw new TypeError('broken')
    }
    expect((await openImport(gone, importDataset, []).read({}))?.refusal).toMatchObject({
      code: 'reading-failed',
    })
  })

  test('does not open a file beyond the limit', async () => {
    const huge = new File(['x'], 'huge.csv')
    Object.defineProperty(huge, 'size', { value: LIMITS.bytes + 1 })
    huge.slice = () => {
      throw new Error('it was opened')
    }
    const reading = await openImport(huge, importDataset, []).read({})
    expect(reading?.refusal).toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('150 MB'),
    })
  })
})
