import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { toEdtf, toStretchEdtf } from '#domain/model/period.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'

const { areas, metrics, sources, observations, milestones, plans, states } = parseCurated(
  JSON.parse(readFileSync('data/curated.json', 'utf8')),
)
const COUNTY = 'E10000021'
const JOINT = 'E06000061 / E06000062'
const metricOf = (id: string) => {
  const metric = metrics.find((m) => m.id === id)
  if (!metric) throw new Error(`there is no metric ${id}`)
  return metric
}
const isReported = ({ metric, definition }: (typeof observations)[number]) =>
  metricOf(metric).definitions.every(({ id, official }) => id !== definition || official === '')
const reported = (metric: string, area = COUNTY) =>
  observations.filter((o) => o.area === area && o.metric === metric && isReported(o))

describe('the unallocated children, assessments and cases of Northamptonshire', () => {
  const shown = (definition: string) => [
    ...new Set(
      reported('unallocated')
        .filter((o) => o.definition === definition)
        .sort((a, b) => a.period.start.localeCompare(b.period.start))
        .map((o) => figureWords(o, metricOf('unallocated'))),
    ),
  ]

  test.each([
    ['cases', ['551 cases', '383 cases', '81 cases', 'more than 300 cases', '232 cases', '0 cases']],
    ['assessments', ['192 assessments']],
    ['children', ['about 150 children', '230 children']],
    ['children_in_need', ['152 children in need', 'more than 200 children in need']],
    ['awaiting_assessment', ['551 children awaiting assessment', '267 children awaiting assessment']],
  ])('%s', (definition, words) => expect(shown(definition)).toEqual(words))

  test('267 is in three reports, of the two days of the visit', () => {
    const reports = reported('unallocated').filter(({ asStated }) => asStated.includes('267'))
    expect(reports.map(({ period }) => toEdtf(period))).toEqual(Array(3).fill('2018-10-17/2018-10-18'))
  })
})

describe('figures', () => {
  test('of the county council end with it; later ones belong to the two councils together', () => {
    expect(areas.find(({ code }) => code === JOINT)?.continues).toEqual([COUNTY])
    const later = (area: string) =>
      observations.filter((o) => o.area === area && isReported(o) && o.period.start > '2021-03-31').length
    expect([later(COUNTY), later(JOINT)]).toEqual([0, 10])
  })

  test('of the commissioner’s arrival say so, and so does “more than 300” of his successors’', () => {
    const arrival = areas.find(({ code }) => code === COUNTY)?.defaultBaselineMilestone
    expect(arrival).toBe('ncc-commissioner-appointed-2018')
    const at = (milestone: string) => observations.filter((o) => o.atMilestone === milestone)
    expect(at('ncc-commissioner-appointed-2018')).toHaveLength(9)
    expect(at('ncc-new-commissioners-2019').map(({ asStated }) => asStated)).toEqual([
      'the figure stood at more than 300',
    ])
  })

  test('come from sources that have an address or say why not', () => {
    const cited = new Set(observations.map(({ source }) => source))
    const without = sources.filter((s) => cited.has(s.id) && s.url === '' && s.noUrl === '')
    expect(without).toEqual([])
    expect(sources.filter(({ core }) => core)).toHaveLength(5)
  })

  test('of at least ten measures are two or more', () => {
    const county = observations.filter(({ area }) => area === COUNTY)
    const counts = metrics.map(({ id }) => county.filter(({ metric }) => metric === id).length)
    expect(counts.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(10)
  })

  test('forecasts of one year say when they were made', () => {
    const made = [...reported('savings_not_made'), ...reported('overspend_forecast')]
    expect(made.map(({ asOf }) => asOf && toEdtf(asOf)).sort()).toEqual([
      '2019-08',
      '2019-10',
      '2019-12',
      '2019-12-31',
      '2020-02-28',
      '2020-02-28',
    ])
  })
})

describe('the story of Northamptonshire', () => {
  test('is carried by ten milestones', () => {
    const main = milestones
      .filter(({ area, tier }) => area === COUNTY && tier === 1)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    expect(main.map(({ short, period }) => `${short} ${period && toEdtf(period)}`)).toEqual([
      'Inadequate 2019-07-29',
      'Commissioner 2018-11-30',
      'Trust starts 2020-11-01',
      'Ofsted visit 2018-10-17/2018-10-18',
      'Monitoring visit 2020-01',
      'New commissioners 2019-10-17',
      'Trust decided 2019-05-14',
      'Better judgement 2022-11-25',
      'Council ends 2021-04-01',
      'Trust put off 2020-04-15',
    ])
  })

  test('the trust was promised for July 2020, doubted, put off, promised twice more, and came', () => {
    const steps = plans.filter(({ plan }) => plan === 'ncc-trust-launch')
    expect(
      steps.map((s) => [s.promised && toStretchEdtf(s.promised), s.outcome].filter(Boolean).join(' ')),
    ).toEqual([
      '2020-07',
      '2020-07',
      'in_doubt',
      '2020-07',
      '2020-07',
      'put_off',
      '../2021-02',
      '2020-11-01',
      '2020-11-01',
      '2020-11-01 met',
    ])
  })

  test('its judgements follow one another, the last of the two new councils', () => {
    const judged = states
      .filter(({ area, kind }) => kind === 'judgement' && (area === COUNTY || area === JOINT))
      .sort((a, b) => (a.period.from?.start ?? '').localeCompare(b.period.from?.start ?? ''))
    expect(judged.map(({ label, period }) => `${label} ${toStretchEdtf(period)}`)).toEqual([
      'Inadequate 2013-03/2016-04-26',
      'Requires improvement to be good 2016-04-27/2019-07-28',
      'Inadequate 2019-07-29/2022-11-24',
      'Requires improvement to be good 2022-11-25/..',
    ])
  })
})
