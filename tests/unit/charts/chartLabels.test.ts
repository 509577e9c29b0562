import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelBox } from '#charts/layout/labelCandidates.ts'
import { markBoxes, markLines, saysFigure, standsFor } from '#charts/layout/markBoxes.ts'
import { LABEL_SIZE } from '#charts/marks/labelSize.ts'
import { type ChartModel, type Label, toScales } from '#charts/model.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import { fromDayNumber, toDayNumber } from '#domain/model/day.ts'
import { anyReading } from '../../support/arbitrary.ts'
import { selected } from '../../support/curated.ts'
import { unallocated } from '../../support/metric.ts'
import { figure } from '../../support/observation.ts'

function drawn(metric: string, width: number, height: number): ChartModel {
  const selection = selected({ metric })
  return trajectory({ ...selection, observations: selection.shown, width, height })
}

const texts = (model: ChartModel) => model.labels.map((l) => l.text)

interface Sides {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The way over a corner or a side, worked out by itself. px. */
function way(a: Sides, b: Sides): number {
  return Math.hypot(
    Math.max(0, a.left - b.right, b.left - a.right),
    Math.max(0, a.top - b.bottom, b.top - a.bottom),
  )
}

const meet = (a: Sides, b: Sides) =>
  Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
  Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)

/** True where a line comes into a box, looked for at every px of its way. */
function passes({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }, box: Sides): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1))
  return Array.from({ length: steps + 1 }, (_, i) => i / Math.max(steps, 1)).some((s) => {
    const [x, y] = [x1 + (x2 - x1) * s, y1 + (y2 - y1) * s]
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
}

/** What is wrong with a label, in words; nothing where it is honest. */
function wrongs(model: ChartModel, label: Label): readonly string[] {
  const { frame } = model
  const box = labelBox(label)
  const boxes = markBoxes(model.marks, toScales(model))
  const own = boxes.filter(({ mark }) => label.of && standsFor(mark, label.of))
  const others = boxes.filter((b) => !own.includes(b) && saysFigure(b.mark))
  const nearest = Math.min(...own.map((o) => way(box, o)))
  const gutter = frame.left - 8
  return [
    ...(box.right > frame.width || box.left < 0 ? ['cut at a side'] : []),
    ...(box.bottom > frame.bottom || box.top < frame.top - 6 ? ['beyond the plot'] : []),
    ...(box.left < gutter ? ['on an axis number'] : []),
    ...(boxes.some((b) => meet(box, b)) ? ['on a mark'] : []),
    ...(label.of && others.some((b) => way(box, b) <= nearest) ? ['nearer to another mark'] : []),
    ...(nearest > 14.01 && label.of && !label.leader ? ['far off without a line'] : []),
    ...(model.labels.some((l) => l !== label && meet(box, labelBox(l))) ? ['on other words'] : []),
  ]
}

const allWrongs = (model: ChartModel) =>
  model.labels.flatMap((label) => wrongs(model, label).map((wrong) => `${label.text}: ${wrong}`))

/** Labels that hide some of a line between figures. */
function hiding(model: ChartModel): readonly string[] {
  const lines = markLines(model.marks, toScales(model))
  return model.labels.filter((l) => lines.some((line) => passes(line, labelBox(l)))).map((l) => l.text)
}

describe('labels where there is little room', () => {
  test('say “a third” of its own mark, not of the 25% beside it, in a frame of 340 by 480 px', () => {
    const model = drawn('agency_share', 316, 250)
    const third = model.labels.find((l) => l.text === 'a third')
    const disc = model.targets.find((t) => t.at.v === 25)
    if (!third || !disc) throw new Error('the chart has no third or no disc')
    expect(labelBox(third).right).toBeLessThan(toScales(model).x(third.of?.at.t ?? 0))
    expect(allWrongs(model)).toEqual([])
  })

  test.each([288, 316, 358, 695, 750])('hide no line of the unallocated work at %i px', (width) => {
    const model = drawn('unallocated', width, width === 695 ? 258 : 390)
    expect(hiding(model)).toEqual([])
    expect(model.labels).toHaveLength(5)
  })

  test('on a phone leave the noun to the shape: a disc counts children, a square assessments', () => {
    const said = texts(drawn('unallocated', 358, 390))
    expect(said).toContain('192')
    expect(said).toContain('about 150')
    expect(said).toContain('more than 300 cases')
  })

  test('keep clear of the axis numbers in the small charts of added figures', () => {
    for (const width of [300, 340, 380, 420, 480])
      expect(allWrongs(drawn('unallocated', width, 280))).toEqual([])
  })

  test('are not cut at the right on a screen of 320 px, even in DejaVu Sans Bold', () => {
    // Its widths, 2048ths of the size: j 702 u 1458 s 1219 t 979 space 713 n 1458 d 1466 e 1389 r 1010 a 1382 h 1458 i 702.
    const wide = [
      702, 1458, 1219, 979, 713, 1458, 1458, 1466, 1389, 1010, 713, 1382, 713, 979, 1458, 702, 1010, 1466,
    ]
    const width = (wide.reduce((a, b) => a + b) / 2048) * LABEL_SIZE
    const model = drawn('agency_share', 288, 390)
    const label = model.labels.find((l) => l.text === 'just under a third')
    expect(label?.anchor).toBe('start')
    expect((label?.x ?? 0) + width).toBeLessThanOrEqual(288)
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

  test('lie inside the plot, on no mark, word or axis number, and nearer to their own mark than to any other', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 240, max: 900 }),
        fc.integer({ min: 160, max: 440 }),
        (observations, width, height) => {
          const model = trajectory({
            metric: unallocated,
            observations,
            milestones: [],
            extent: { start: '2018-01-01', end: '2021-03-01' },
            width,
            height,
          })
          expect(allWrongs(model)).toEqual([])
        },
      ),
    )
  })

  test('are there for most figures where there is room', () => {
    for (const metric of ['unallocated', 'agency_share', 'social_workers'])
      expect(drawn(metric, 750, 440).labels.length).toBe(drawn(metric, 1100, 440).labels.length)
    expect(texts(drawn('unallocated', 1100, 440))).toHaveLength(5)
  })
})
