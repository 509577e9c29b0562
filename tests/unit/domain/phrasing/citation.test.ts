import { expect, test } from 'vitest'
import { citation } from '#domain/phrasing/citation.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

const area = curated.areas[0]
if (!area) throw new Error('the curated data hold no area')

const cited = (metric: string, at: number) => {
  const o = [...curatedFigures(metric)].sort((a, b) => a.period.end.localeCompare(b.period.end))[at]
  if (!o) throw new Error('there is no such figure')
  return citation(o, { area, metric: curatedMetric(metric) }, curated.sources)
}

test('a figure is cited with its words, its source and the paragraph', () => {
  expect(cited('unallocated', 0)).toMatch(
    /^Unallocated children, assessments and cases, Northamptonshire: 267 children, October 2018\. In the source’s words: “.*267.*”\. Source: .+, paragraph \d+, “.+”\. Compiled from published reports and official statistics; not an official publication\.$/u,
  )
})

test('a derived figure is cited with its formula', () => {
  const words = [0, 1, 2].map((at) => {
    try {
      return cited('vacancy_share', at)
    } catch {
      return ''
    }
  })
  expect(words.some((text) => text.includes('(derived)') && text.includes('69 / (281 + 69)'))).toBe(true)
})

test('a person’s own figure says that nobody has verified it', () => {
  const own = figure({ layer: 'user', definition: 'cases', when: '2019-12' })
  expect(citation(own, { area, metric: curatedMetric('unallocated') }, curated.sources)).toMatch(
    /Source: Your figures.*Added by the user, not verified\.$/u,
  )
})

test('a figure that another source puts differently says so', () => {
  const figures = curatedFigures('agency_share')
  const third = figures.find((o) => o.asStated.includes('third') && !o.asStated.includes('just'))
  if (!third) throw new Error('there is no such figure')
  expect(citation(third, { area, metric: curatedMetric('agency_share') }, curated.sources, figures)).toMatch(
    /Another source says just under a third: .*16 May 2019.*\. Compiled/u,
  )
})

test('an added figure is cited by its source once', () => {
  const own = figure({ definition: 'cases', when: '2019-12', source: 'Q3 return' })
  const copy = publishedDataset(
    curated,
    { observations: [own], metrics: [], areas: [], targets: [] },
    '2026-11-22',
  )
  const added = copy.observations.find((o) => o.layer === 'added')
  if (!added) throw new Error('nothing was added')
  expect(citation(added, { area, metric: curatedMetric('unallocated') }, copy.sources)).toMatch(
    / Source: Added figures, not verified: Q3 return\.$/u,
  )
})
