import { describe, expect, test } from 'vitest'
import type { Mark } from '#charts/marks/markKinds.ts'
import { drawSeries } from '#charts/types/figureMarks.ts'
import { toDayNumber } from '#domain/model/day.ts'
import type { Observation } from '#domain/model/observation.ts'
import { drawnDay } from '#domain/model/observation.ts'
import { toRange } from '#domain/model/reading.ts'
import { toSeries } from '#domain/model/series.ts'
import { unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const marks = (...figures: readonly Observation[]): readonly Mark[] =>
  toSeries(figures).flatMap((series) => drawSeries(series, unallocated).marks)

const kinds = (...figures: readonly Observation[]) => marks(...figures).map((m) => m.kind)
const links = (...figures: readonly Observation[]) => marks(...figures).filter((m) => m.kind === 'link')

describe('a figure of one day is drawn as exactly as it is known', () => {
  const when = '2019-05-14'

  test.each([
    ['exact', 'solid'],
    ['rounded', 'hollow'],
    ['about', 'dashed'],
    ['just_under', 'lower-half'],
    ['just_over', 'upper-half'],
  ] as const)('%s: a point, %s', (qualifier, fill) => {
    const point = marks(figure({ qualifier, when })).find((m) => m.kind === 'point')
    expect(point).toMatchObject({ kind: 'point', fill })
  })

  test.each([
    ['more_than', 'up'],
    ['at_least', 'up'],
    ['less_than', 'down'],
    ['at_most', 'down'],
  ] as const)('%s: an arrow %s from the stated number, and no point', (qualifier, direction) => {
    expect(marks(figure({ qualifier, when, value: 300 }))).toEqual([
      { kind: 'arrow', direction, layer: 'curated', at: { t: toDayNumber(when), v: 300, dx: 0 } },
    ])
  })

  test('about 150: a bar from 135 to 165 as well', () => {
    expect(marks(figure({ qualifier: 'about', value: 150, when }))).toContainEqual(
      expect.objectContaining({ kind: 'interval', lower: 135, upper: 165 }),
    )
  })

  test('140 to 160: the bar alone', () => {
    const reading = toRange(140, 160)
    expect(reading && marks(figure({ reading, when }))).toMatchObject([
      { kind: 'interval', form: 'range', lower: 140, upper: 160 },
    ])
  })

  test('a third: the ring alone, without a bar, because nobody stated limits', () => {
    expect(kinds(figure({ qualifier: 'rounded', value: 33.3, when }))).toEqual(['point'])
  })

  test.each(['suppressed', 'unavailable', 'not_applicable', 'unreliable', 'low'] as const)(
    '%s: a cross with its reason, and no value',
    (why) => {
      expect(marks(figure({ reading: { kind: 'missing', why }, when }))).toMatchObject([
        { kind: 'missing', why },
      ])
    },
  )

  test('zero: a point at zero', () => {
    expect(marks(figure({ value: 0, when }))).toMatchObject([{ kind: 'point', fill: 'solid', at: { v: 0 } }])
  })

  test('planned: a dotted square; derived: a hollow diamond', () => {
    expect(marks(figure({ when, status: 'planned' }))).toMatchObject([
      { kind: 'point', shape: 'square', fill: 'dotted' },
    ])
    expect(marks(figure({ when, status: 'derived' }))).toMatchObject([
      { kind: 'point', shape: 'diamond', fill: 'hollow' },
    ])
  })

  test('each definition has a shape of its own', () => {
    const shapes = ['children', 'assessments', 'cases'].map(
      (definition) => marks(figure({ when, definition }))[0],
    )
    expect(shapes).toMatchObject([{ shape: 'circle' }, { shape: 'square' }, { shape: 'triangle' }])
  })
})

describe('the date of a figure', () => {
  test('is drawn in the middle of a month, with a band as wide as the month', () => {
    const [band, point] = marks(figure({ when: '2019-05' }))
    expect(band).toMatchObject({
      kind: 'band',
      from: toDayNumber('2019-05-01'),
      to: toDayNumber('2019-05-31'),
    })
    expect(point).toMatchObject({ kind: 'point', at: { t: toDayNumber('2019-05-16') } })
  })

  test('is the end of the period that it counts over', () => {
    expect(drawnDay(figure({ when: '2019-04-01/2020-03-31', basis: 'over' }))).toBe(toDayNumber('2020-03-31'))
  })

  test('is the whole time over which a value held', () => {
    expect(marks(figure({ value: 0, when: '2020-01-18~/2020-02-29~', basis: 'held' }))).toEqual([
      {
        kind: 'held',
        from: toDayNumber('2020-01-18'),
        to: toDayNumber('2020-02-29'),
        v: 0,
        layer: 'curated',
      },
    ])
  })
})

describe('a line joins only figures that can be compared', () => {
  test('never two definitions, nor a planned figure with a reported one', () => {
    const children = figure({ definition: 'children', when: '2018-10' })
    expect(links(children, figure({ definition: 'cases', when: '2018-11' }))).toEqual([])
    expect(links(children, figure({ definition: 'children', status: 'planned', when: '2018-11' }))).toEqual(
      [],
    )
  })

  test.each([
    ['solid between exact figures', {}, { when: '2018-11' }, 'solid'],
    ['dotted where one end is not exact', {}, { when: '2018-11', qualifier: 'about' }, 'dotted'],
    ['dotted between plans', { status: 'planned' }, { when: '2018-11', status: 'planned' }, 'dotted'],
    // November 2018 to April 2019: 181 days.
    ['light over more than four months', {}, { when: '2019-05' }, 'gap'],
  ] as const)('%s', (_, before, after, style) => {
    expect(links(figure({ when: '2018-10', ...before }), figure(after))).toMatchObject([{ style }])
  })

  // 14 March to 14 October 2019: 213 days between them, seven months.
  test('says how long nothing was counted, and what was not counted', () => {
    const [before, after] = [{ when: '2019-03-14' }, { when: '2019-10-14' }]
    expect(links(figure(before), figure(after))).toMatchObject([{ gap: 'no figure for 7 months' }])
    const cases = { definition: 'cases' }
    expect(links(figure({ ...before, ...cases }), figure({ ...after, ...cases }))).toMatchObject([
      { gap: 'no count of cases for 7 months' },
    ])
    expect(links(figure(before), figure({ when: '2019-05-14' }))).toMatchObject([{ gap: undefined }])
  })

  test('never to a figure that is withheld', () => {
    const withheld = figure({ when: '2018-11', reading: { kind: 'missing', why: 'suppressed' } })
    expect(links(figure({ when: '2018-10' }), withheld, figure({ when: '2018-12' }))).toEqual([])
  })

  test('runs to the first day of a value that held', () => {
    const held = figure({ value: 0, when: '2020-01-18/2020-02-29', basis: 'held' })
    expect(links(figure({ when: '2019-10', qualifier: 'more_than' }), held)).toMatchObject([
      { to: { t: toDayNumber('2020-01-18'), v: 0 } },
    ])
  })
})

describe('two sources for one date', () => {
  const third = figure({ qualifier: 'rounded', value: 33.3, source: 'a', when: '2019-05-14' })

  test('that differ are two marks side by side with a thin line between them', () => {
    const under = figure({ qualifier: 'just_under', value: 33.3, source: 'b', when: '2019-05-14' })
    const drawn = marks(third, under)
    expect(drawn.filter((m) => m.kind === 'point').map((m) => m.at.dx)).toEqual([-7.5, 7.5])
    expect(drawn.filter((m) => m.kind === 'link')).toMatchObject([{ style: 'disagree' }])
  })

  test('that agree are one mark', () => {
    expect(
      kinds(figure({ source: 'a', when: '2019-05-14' }), figure({ source: 'b', when: '2019-05-14' })),
    ).toEqual(['point'])
  })

  test('that agree, one of them the user’s own, are two marks without a line', () => {
    const userFigures = figure({ layer: 'user', when: '2019-05-14' })
    expect(kinds(figure({ when: '2019-05-14' }), userFigures)).toEqual(['point', 'point'])
  })
})

test('no line leads to a figure that a source mentions without giving it', () => {
  const given = figure({ value: 7, source: 'one' })
  const unsaid = figure({ reading: { kind: 'missing', why: 'unavailable' }, source: 'another' })
  const [series] = toSeries([given, unsaid])
  expect(series && drawSeries(series, unallocated).marks.map((m) => m.kind)).not.toContain('link')
})
