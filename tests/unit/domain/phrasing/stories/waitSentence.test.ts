import { describe, expect, test } from 'vitest'
import { JUDGEMENTS_FROM } from '#domain/model/judgement.ts'
import { describeWaits, waitSentence } from '#domain/phrasing/stories/waitSentence.ts'
import { asKnownOn } from '#domain/reasoning/asKnownOn.ts'
import { waitsOf } from '#domain/reasoning/waits.ts'
import { published } from '../../../../support/published.ts'

const ALL =
  'Of 33 councils in England judged inadequate since 2018, 14 were judged better, after 30 to 48 months; 19 had not been by 31 March 2025.'

function sentenceOf(code: string, dataset = published) {
  const area = dataset.areas.find((a) => a.code === code)
  if (!area) throw new Error(`there is no area ${code}`)
  return waitSentence(waitsOf(dataset, area), area.name)
}

describe('how long a better judgement took', () => {
  test.each([
    ['E10000021', 'Northamptonshire was judged better after 40 months.'],
    ['E06000002', 'Middlesbrough was judged better after 40 months.'],
    ['E06000010', 'Kingston upon Hull was judged better after 44 months.'],
    ['E06000021', 'Stoke-on-Trent was judged better after 44 months.'],
    [
      'E08000017',
      'Doncaster has not been judged inadequate overall since 2018: requires improvement in April 2022 and good in March 2025.',
    ],
    [
      'E06000061',
      'Northamptonshire, which came before North Northamptonshire, was judged better after 40 months.',
    ],
  ])('%s', (code, own) => expect(sentenceOf(code)).toBe(`${own} ${ALL}`))

  test('is counted to the day on which the data were known', () => {
    // From 29 July 2019 to 1 July 2021 are 23 months; the shortest time of all was Luton's 30, from January 2020.
    expect(sentenceOf('E10000021', asKnownOn(published, '2021-07-01'))).toMatch(
      /^Northamptonshire had not been judged better by 1 July 2021, after 23 months\. Of \d+ councils in England judged inadequate since 2018, 0 were judged better; \d+ had not been by 1 July 2021\.$/u,
    )
  })

  test('says where Ofsted’s table has no judgement', () => {
    const area = published.areas.find(({ code }) => code === 'E10000021')
    if (!area) throw new Error('there is no Northamptonshire')
    expect(waitSentence(waitsOf({ areas: [area], judgements: [] }, area), 'Northamptonshire')).toBe(
      'Ofsted’s table has no judgement of Northamptonshire by 31 March 2025.',
    )
  })

  test('has a line for each council in the description', () => {
    const area = published.areas.find(({ code }) => code === 'E10000021')
    if (!area) throw new Error('there is no Northamptonshire')
    const lines = describeWaits(waitsOf(published, area), area.name).split('\n')
    expect(lines).toHaveLength(2 + 33)
    expect(lines).toContain(
      '- Middlesbrough: inadequate 24 January 2020; better 25 May 2023: requires improvement; 40 months',
    )
    expect(lines).toContain('- Bradford: inadequate 29 October 2018; not yet better; 77 months')
  })
})

test('Ofsted’s table has inspections to the day that is said, and no better judgement of these councils after it', () => {
  const { to, source } = JUDGEMENTS_FROM
  expect(published.judgements.filter((j) => j.inspection > to)).toEqual([])
  expect(published.sources.find(({ id }) => id === source)?.title).toContain('at 31 March 2025')
  const area = published.areas[0]
  if (!area) throw new Error('there is no area')
  expect(waitsOf(published, area).times.filter(({ better }) => better && better.published > to)).toEqual([])
})

test('no council counts twice in the published judgements', () => {
  const area = published.areas[0]
  if (!area) throw new Error('there is no area')
  const { times } = waitsOf(published, area)
  expect(new Set(times.map((time) => time.area)).size).toBe(times.length)
})
