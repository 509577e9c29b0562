import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LABEL_SIZE, labelBox } from '#charts/layout/labelCandidates.ts'
import { markBoxes, markLines } from '#charts/layout/markBoxes.ts'
import { kindOf } from '#charts/marks/markKinds.ts'
import { type ChartModel, type Label, toScales } from '#charts/model.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import { fromDayNumber, toDayNumber } from '#domain/model/day.ts'
import { anyReading } from '../../../support/arbitrary.ts'
import { selected } from '../../../support/curated.ts'
import { unallocated } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

function drawn(metric: string, width: number, height: number): ChartModel {
  const selection = selected({ metric })
  return trajectory.draw({ ...selection, observations: selection.shown }, { width, height })
}

const texts = (model: ChartModel) => model.labels.map((l) => l.text)

interface Sides {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The shortest distance between two boxes, computed independently of the code under test. px */
function distance(a: Sides, b: Sides): number {
  return Math.hypot(
    Math.max(0, a.left - b.right, b.left - a.right),
    Math.max(0, a.top - b.bottom, b.top - a.bottom),
  )
}

const meet = (a: Sides, b: Sides) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)

/** True if a line passes through a box, checked at every px. */
function passes({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }, box: Sides): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1))
  return Array.from({ length: steps + 1 }, (_, i) => i / Math.max(steps, 1)).some((s) => {
    const [x, y] = [x1 + (x2 - x1) * s, y1 + (y2 - y1) * s]
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
}

/** The faults of a label, in words. */
function faults(model: ChartModel, label: Label): readonly string[] {
  const { frame } = model
  const box = labelBox(label)
  const boxes = markBoxes(model.marks, toScales(model))
  const own = boxes.filter(({ mark }) => label.of && kindOf(mark).standsAt?.(mark, label.of.at))
  const others = boxes.filter((b) => !own.includes(b) && kindOf(b.mark).standsAt)
  const nearest = Math.min(...own.map((o) => distance(box, o)))
  const gutter = frame.left - 8
  return [
    ...(box.right > frame.width || box.left < 0 ? ['cut at a side'] : []),
    ...(box.bottom > frame.bottom || box.top < frame.top - 6 ? ['beyond the plot'] : []),
    ...(box.left < gutter ? ['on an axis number'] : []),
    ...(boxes.some((b) => meet(box, b)) ? ['on a mark'] : []),
    ...(label.of && others.some((b) => distance(box, b) <= nearest) ? ['nearer to another mark'] : []),
    ...(nearest > 14.01 && label.of && !label.leader ? ['far away without a leader line'] : []),
    ...(model.labels.some((l) => l !== label && meet(box, labelBox(l))) ? ['on another label'] : []),
  ]
}

const allFaults = (model: ChartModel) =>
  model.labels.flatMap((label) => faults(model, label).map((fault) => `${label.text}: ${fault}`))

/** Labels that hide part of a line between figures. */
function hiding(model: ChartModel): readonly string[] {
  const lines = markLines(model.marks, toScales(model))
  return model.labels.filter((l) => lines.some((line) => passes(line, labelBox(l)))).map((l) => l.text)
}

describe('labels in a small chart', () => {
  test('put “a third” beside its own mark, not beside the 25%, in a frame of 340 by 480 px', () => {
    const model = drawn('agency_share', 316, 250)
    const third = model.labels.find((l) => l.text === 'a third')
    const disc = model.figures.find((f) => f.at.v === 25)
    if (!third || !disc) throw new Error('The chart has no label “a third” or no disc.')
    expect(labelBox(third).right).toBeLessThan(toScales(model).x(third.of?.at.t ?? 0))
    expect(allFaults(model)).toEqual([])
  })

  test.each([288, 316, 358, 695, 750])('hide no line of the unallocated cases at %i px', (width) => {
    const model = drawn('unallocated', width, width === 695 ? 258 : 390)
    expect(hiding(model)).toEqual([])
    expect(model.labels).toHaveLength(5)
  })

  test('leave out the noun on a phone if the shape says it: a disc counts children, a square assessments', () => {
    const said = texts(drawn('unallocated', 358, 390))
    expect(said).toContain('192')
    expect(said).toContain('about 150')
    expect(said).toContain('more than 300 cases')
  })

  test('keep clear of the axis numbers in the charts of the import review', () => {
    for (const width of [300, 340, 380, 420, 480])
      expect(allFaults(drawn('unallocated', width, 280))).toEqual([])
  })

  test('are not cut at the right edge of a 320 px screen, even in DejaVu Sans Bold', () => {
    // Its widths in 2048ths of the size: j 702 u 1458 s 1219 t 979 space 713 n 1458 d 1466 e 1389 r 1010 a 1382 h 1458 i 702.
    const wide = [
      702, 1458, 1219, 979, 713, 1458, 1458, 1466, 1389, 1010, 713, 1382, 713, 979, 1458, 702, 1010, 1466,
    ]
    const width = (wide.reduce((a, b) => a + b) / 2048) * LABEL_SIZE
    const model = drawn('agency_share', 288, 390)
    const label = model.labels.find((l) => l.text === 'just under a third')
    const after = { start: width, middle: width / 2, end: 0 }[label?.anchor ?? 'start']
    expect((label?.x ?? 0) + after).toBeLessThanOrEqual(288)
  })
})

describe('labels of any figures', () => {
  const anyFigure = fc
    .record({
      day: fc.integer({ min: toDayNumber('2018-01-01'), max: toDayNumber('2020-12-31') }).map(fromDayNumber),
      reading: anyReading,
      definition: fc.constantFrom('children', 'assessments', 'cases'),
      status: fc.constantFrom('reported' as const, 'planned' as const, 'derived' as const),
      layer: fc.constantFrom('curated' as const, 'user' as const),
      held: fc.boolean(),
      precise: fc.boolean(),
    })
    .map(({ day, held, precise, ...facts }) =>
      figure({
        ...facts,
        when: held ? `${day}/2021-02-01` : precise ? day : day.slice(0, 7),
        basis: held ? 'held' : 'at',
      }),
    )

  test('lie inside the plot, clear of marks, labels and axis numbers, and nearest to their own mark', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 240, max: 900 }),
        fc.integer({ min: 160, max: 440 }),
        (observations, width, height) => {
          const model = trajectory.draw(
            {
              metric: unallocated,
              observations,
              numbered: [],
              extent: { start: '2018-01-01', end: '2021-03-01' },
            },
            { width, height },
          )
          expect(allFaults(model)).toEqual([])
        },
      ),
    )
  })

  test('are shown for most figures where there is enough space', () => {
    for (const metric of ['unallocated', 'agency_share', 'social_workers'])
      expect(drawn(metric, 750, 440).labels.length).toBe(drawn(metric, 1100, 440).labels.length)
    expect(texts(drawn('unallocated', 1100, 440))).toHaveLength(5)
  })
})
