import { describe, expect, test } from 'vitest'
import type { Judgement } from '#domain/model/judgement.ts'
import { middleMonths, timesToBetter } from '#domain/reasoning/timeToBetter.ts'
import { published } from '../../../support/published.ts'

/** The date of Ofsted's table. */
const AS_OF = '2025-03-31'

const NORTH_AND_WEST = { code: 'E06000061 / E06000062', continues: ['E10000021'] }

function judged(area: string, published: Judgement['published'], overall: Judgement['overall']): Judgement {
  return { area, council: area, inspection: published, published, overall }
}

describe('of all councils in England, to 31 March 2025', () => {
  const alone = timesToBetter(published.judgements, [], AS_OF)
  const joined = timesToBetter(published.judgements, [NORTH_AND_WEST], AS_OF)
  const better = (times: typeof alone) => times.filter((time) => time.better)

  test('35 judgements of inadequate since 2018 are of 33 councils: Bradford and Devon were judged so twice running', () => {
    expect(published.judgements.filter(({ overall }) => overall === 'inadequate')).toHaveLength(35)
    expect(alone).toHaveLength(33)
    expect(alone.filter(({ judgements }) => judgements === 2).map(({ council }) => council)).toEqual([
      'Bradford',
      'Devon',
    ])
  })

  test('13 were judged better, 30 to 48 months after the publication; the middle one took 44', () => {
    expect(Object.fromEntries(better(alone).map(({ council, months }) => [council, months]))).toEqual({
      Luton: 30,
      'Bournemouth, Christchurch & Poole': 36,
      'East Riding of Yorkshire': 36,
      Middlesbrough: 40,
      Newham: 42,
      Wakefield: 42,
      'Kingston upon Hull': 44,
      'Stoke-on-Trent': 44,
      Trafford: 45,
      'St Helens': 46,
      Blackpool: 48,
      Medway: 48,
      'West Sussex': 48,
    })
    expect(middleMonths(alone)).toBe(44)
  })

  test('those that took over from Northamptonshire were judged better 40 months after it', () => {
    const county = joined.find(({ area }) => area === 'E10000021')
    expect(county).toMatchObject({
      months: 40,
      better: { published: '2022-11-25', overall: 'requires improvement' },
    })
    expect(better(joined)).toHaveLength(14)
    // The seventh and the eighth of the fourteen took 42 and 44 months.
    expect(middleMonths(joined)).toBe(43)
  })

  test('nineteen others have no better judgement yet', () => {
    const notYet = joined.filter((time) => !time.better)
    expect(notYet).toHaveLength(19)
    // From 29 October 2018 to 31 March 2025 are 6 years and 5 months.
    expect(notYet.find(({ council }) => council === 'Bradford')).toMatchObject({ months: 77, judgements: 2 })
  })
})

describe('a council', () => {
  test('that is judged inadequate again after a better judgement has two times', () => {
    const times = timesToBetter(
      [
        judged('A', '2018-01-15', 'inadequate'),
        judged('A', '2020-01-15', 'good'),
        judged('A', '2023-03-31', 'inadequate'),
      ],
      [],
      AS_OF,
    )
    expect(times.map(({ months, better }) => [months, better?.overall])).toEqual([
      [24, 'good'],
      [24, undefined],
    ])
  })

  test('that ended is better when all its successors are', () => {
    const county = judged('OLD', '2019-01-15', 'inadequate')
    const [north, west] = [
      judged('N', '2021-01-15', 'good'),
      judged('W', '2022-01-15', 'requires improvement'),
    ]
    const areas = ['N', 'W'].map((code) => ({ code, continues: ['OLD'] }))
    expect(timesToBetter([county, north, west], areas, AS_OF)[0]).toMatchObject({ months: 36, better: west })
    expect(timesToBetter([county, north], areas, AS_OF)[0]).toMatchObject({ months: 74, better: undefined })
  })

  test('that was never inadequate has no time, and an empty list has no middle', () => {
    const times = timesToBetter([judged('A', '2018-01-15', 'good')], [], AS_OF)
    expect(times).toEqual([])
    expect(middleMonths(times)).toBeUndefined()
  })
})
