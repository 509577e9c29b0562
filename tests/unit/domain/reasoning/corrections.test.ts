import { describe, expect, test } from 'vitest'
import { toEdtf } from '#domain/model/period.ts'
import { type Correction, corrections } from '#domain/reasoning/corrections.ts'
import { curated } from '../../../support/curated.ts'
import { event } from '../../../support/milestone.ts'
import { figure } from '../../../support/observation.ts'
import { sourceOf } from '../../../support/registries.ts'

const what = ({ of, stated, used }: Correction) => [
  of.kind === 'figure' ? of.observation.asStated : of.milestone.title,
  stated,
  toEdtf(used),
]

test('of all the figures and dates of the five articles, two dates were corrected', () => {
  expect(corrections(curated.observations, curated.milestones, curated.sources).map(what)).toEqual([
    [
      '267 children without an allocated social worker',
      'when Ofsted inspectors arrived last summer',
      '2018-10',
    ],
    ['Commissioner’s report published', 'yesterday (March 14)', '2019-05-14'],
  ])
})

describe('a date is corrected only where another time was used than the one that the words name', () => {
  const source = sourceOf()
  const found = (dateAsStated: string, when: string) =>
    corrections([figure({ dateAsStated, when })], [], [source]).length

  test.each([
    ['last summer', '2018-10', 1],
    ['last summer', '2018-07', 0],
    ['last November', '2018-11-13', 0],
    ['in November', '2018', 0],
    ['July-2018', '2018-07', 0],
    ['July-2018', '2018-08', 1],
    ['now', '2018-10', 0],
    ['', '2018-10', 0],
  ])('%j, dated %s', (words, when, count) => expect(found(words, when)).toBe(count))

  test('a milestone’s note repeats the words', () => {
    const dated = (note: string) => corrections([], [event({ when: '2019-05-14', note })], [source]).length
    expect(dated('The article says yesterday (March 14). It is a slip.')).toBe(1)
    expect(dated('The article says in May; the day is from the letter.')).toBe(0)
    expect(dated('Two articles agree, though one writes March for May.')).toBe(0)
  })

  test('a person’s own figures are not looked at', () => {
    const own = figure({ dateAsStated: 'last summer', when: '2018-10', layer: 'user' })
    expect(corrections([own], [], [source])).toEqual([])
  })
})
