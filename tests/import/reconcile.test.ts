import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { dedupeByKey } from '#domain/model/observation.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'
import { toReading } from '#domain/model/reading.ts'
import { reconcile } from '#import/compare/reconcile.ts'

const figure = (value: number, change: Partial<Observation> = {}): Observation => ({
  area: 'E10000021',
  metric: 'social_workers',
  definition: '',
  period: parseEdtf('2019-05') as Period,
  basis: 'at',
  reading: toReading('exact', value),
  unit: 'count',
  asStated: `${value}`,
  dateAsStated: 'May 2019',
  status: 'reported',
  source: 'Report',
  locator: '',
  attribution: '',
  note: '',
  layer: 'user',
  ...change,
})

describe('figures are compared with those already there', () => {
  const curated = figure(281, { layer: 'curated', asStated: 'now has 281 social workers' })

  test('the same figure is the same, whatever words stand beside it', () => {
    expect(reconcile([figure(281)], [curated])).toMatchObject({
      fresh: [],
      same: [figure(281)],
      changed: [],
      duplicates: [],
    })
  })

  test('another reading, or another note, is a change from the one before', () => {
    expect(reconcile([figure(300)], [curated]).changed).toEqual([{ before: curated, after: figure(300) }])
    expect(reconcile([figure(281, { note: 'n' })], [curated]).changed).toHaveLength(1)
    expect(reconcile([figure(281, { reading: toReading('about', 281) })], [curated]).changed).toHaveLength(1)
  })

  test('another source or date is a new figure', () => {
    const incoming = [
      figure(281, { source: 'Other' }),
      figure(281, { period: parseEdtf('2019-06') as Period }),
    ]
    expect(reconcile(incoming, [curated]).fresh).toEqual(incoming)
  })

  test('a second copy in the file is counted once', () => {
    expect(reconcile([figure(1), figure(1)], [])).toMatchObject({
      fresh: [figure(1)],
      duplicates: [figure(1)],
    })
  })

  test('a figure added before counts for more than the curated one it corrected', () => {
    expect(reconcile([figure(300)], [curated, figure(300)]).same).toEqual([figure(300)])
  })
})

test('where two imports give one figure, the later one counts', () => {
  expect(dedupeByKey([figure(1), figure(2, { source: 'Other' }), figure(3)])).toEqual([
    figure(3),
    figure(2, { source: 'Other' }),
  ])
})
