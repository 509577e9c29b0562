import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { dedupeByKey } from '#domain/model/observation.ts'
import { type Period, parseEdtf } from '#domain/model/period.ts'
import { toReading } from '#domain/model/reading.ts'
import { changesOf } from '#import/compare/changesOf.ts'

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

/** What adding some figures would do to those already here. */
const kinds = (
  incoming: readonly Observation[],
  curated: readonly Observation[],
  userFigures: readonly Observation[] = [],
) =>
  changesOf(
    incoming.map((observation, index) => ({ line: index + 2, column: 'value', observation })),
    curated,
    userFigures,
  ).map(({ kind }) => kind)

describe('figures are compared with those already there', () => {
  const curated = figure(281, { layer: 'curated', asStated: 'now has 281 social workers' })

  test('the same figure is the same, whatever the source’s words', () => {
    expect(kinds([figure(281)], [curated])).toEqual(['same'])
  })

  test('another reading, or another note, is a change', () => {
    const changed = [
      figure(300),
      figure(281, { note: 'n' }),
      figure(281, { reading: toReading('about', 281) }),
    ]
    for (const incoming of changed) expect(kinds([incoming], [curated])).toEqual(['changed'])
    const [change] = changesOf([{ line: 2, column: 'value', observation: figure(300) }], [curated], [])
    expect(change).toMatchObject({ before: curated, after: figure(300), difference: 19 })
  })

  test('another source or date is a new figure', () => {
    const incoming = [
      figure(281, { source: 'Other' }),
      figure(281, { period: parseEdtf('2019-06') as Period }),
    ]
    expect(kinds(incoming, [curated])).toEqual(['new', 'new'])
  })

  test('a second copy in the file is counted once', () => {
    expect(kinds([figure(1), figure(1)], [])).toEqual(['new', 'duplicate'])
  })

  test('a figure added before counts for more than the curated one that it corrected', () => {
    expect(kinds([figure(300)], [curated], [figure(300)])).toEqual(['same'])
  })
})

test('where two imports give the same figure, the later one counts', () => {
  expect(dedupeByKey([figure(1), figure(2, { source: 'Other' }), figure(3)])).toEqual([
    figure(3),
    figure(2, { source: 'Other' }),
  ])
})
