import { expect, test } from 'vitest'
import { isOfficial } from '#domain/model/metric.ts'
import { toSeries } from '#domain/model/series.ts'
import { withOwnMetrics } from '#domain/model/userFigures.ts'
import { ownDefinitionWords } from '#domain/phrasing/figureWords.ts'
import { curatedMetric } from '../../support/curated.ts'
import { published } from '../../support/published.ts'
import { readAgain, readImport } from '../../support/readImport.ts'

const FILE = `area,metric,definition,period,value,source
Northamptonshire,Agency share,,Apr 2021,27%,Board report
Northamptonshire,Agency share,,May 2021,26%,Board report
Northamptonshire,Unallocated cases,cases,May 2021,12,Board report
Kent,Agency share,,May 2021,15%,Board report`

test('an upload is a series of its own where other sources have published the measure', async () => {
  const { figures, apart, redefined } = await readImport(FILE, { dataset: published })
  expect(figures.map(({ area, metric, definition }) => [area, metric, definition])).toEqual([
    ['E10000021', 'agency_share', 'your'],
    ['E10000021', 'agency_share', 'your'],
    ['E10000021', 'unallocated', 'your_cases'],
    ['E10000016', 'agency_share', 'your'],
  ])
  expect(apart).toEqual(['agency_share', 'unallocated'])
  const dataset = withOwnMetrics(published, { metrics: redefined, areas: [] })
  const own = figures.filter(({ area, metric }) => area === 'E10000021' && metric === 'agency_share')
  const all = [...published.observations, ...own].filter(
    (o) =>
      o.area === 'E10000021' &&
      o.metric === 'agency_share' &&
      !isOfficial(curatedMetric('agency_share'), o.definition),
  )
  for (const { points } of toSeries(all)) {
    const layers = points.flatMap(({ observations }) => observations.map(({ layer }) => layer))
    expect(new Set(layers).size).toBe(1)
  }
  const metric = dataset.metrics.find(({ id }) => id === 'agency_share')
  expect(metric && ownDefinitionWords(own, metric)).toMatch(
    /^Added figures are a line of their own: .*as the added file counts\.$/u,
  )
})

test('and is joined to them where a person says that it counts the same, or where it has their source', async () => {
  const { engine } = await readImport(FILE, { dataset: published })
  const again = await readAgain(engine, { countSame: true })
  expect([again.apart, again.redefined]).toEqual([[], []])
  expect(engine.figures(0, 9).map(({ definition }) => definition)).toEqual(['', '', 'cases', ''])
  const reported = published.observations.find(
    ({ area, metric, definition }) =>
      area === 'E10000021' && metric === 'unallocated' && definition === 'cases',
  )
  const same = `area,metric,definition,period,value,source\nNorthamptonshire,Unallocated cases,cases,May 2021,12,${reported?.source}`
  expect((await readImport(same, { dataset: published })).apart).toEqual([])
})

test('where nothing is published of the measure or of the area, nothing is kept apart', async () => {
  const text = 'area,metric,period,value\nKent,Agency share,Apr 2021,27%'
  expect((await readImport(text, { dataset: published })).apart).toEqual([])
})
