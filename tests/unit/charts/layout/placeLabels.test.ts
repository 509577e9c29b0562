import { describe, expect, test } from 'vitest'
import type { Box, Segment } from '#charts/layout/box.ts'
import { type LabelRequest, labelBox } from '#charts/layout/labelCandidates.ts'
import type { MarkBox } from '#charts/layout/markBoxes.ts'
import { placeLabels } from '#charts/layout/placeLabels.ts'
import type { Label } from '#charts/model.ts'

const frame = { width: 600, height: 400, left: 40, right: 600, top: 60, bottom: 370 }

/** A disc with a radius of 7 px. */
function disc(x: number, y: number): MarkBox {
  const mark = {
    kind: 'point',
    at: { t: 0, v: 0, dx: 0 },
    shape: 'circle',
    fill: 'solid',
    layer: 'curated',
  } as const
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7, mark }
}

const request = (own: Box, text = '267 children', short?: string): LabelRequest => ({
  text,
  own: [own],
  y: (own.top + own.bottom) / 2,
  ...(short !== undefined && { short }),
})

function placed(
  requests: readonly LabelRequest[],
  others: readonly MarkBox[] = [],
  lines: readonly Segment[] = [],
) {
  const own = requests.flatMap((w) => w.own as readonly MarkBox[])
  return placeLabels(requests, [...own, ...others], lines, frame)
}

function only(labels: readonly Label[]): Label {
  const [label] = labels
  if (!label || labels.length > 1) throw new Error(`there are ${labels.length} labels`)
  return label
}

describe('the label of a mark', () => {
  test('stands to the right of it where there is enough space', () => {
    expect(placed([request(disc(100, 200))])).toEqual([
      { x: 113, y: 205, anchor: 'start', text: '267 children' },
    ])
  })

  test('moves to the left at the right edge', () => {
    expect(only(placed([request(disc(580, 200))]))).toMatchObject({ anchor: 'end', x: 567 })
  })

  test('stands neither on another mark nor between two marks as if it belonged to either', () => {
    // "267" is 3 × 0.58 × 1.2 × 13.5 = 28.2 px wide: right of the disc at 100 it would end 3.8 px from the one at 152.
    const label = only(placed([request(disc(100, 200), '267')], [disc(152, 200)]))
    expect(label).toMatchObject({ anchor: 'end', x: 87 })
  })

  test('does not hide a line', () => {
    const line = { x1: 130, y1: 60, x2: 130, y2: 370 }
    const label = only(placed([request(disc(100, 200), '267')], [], [line]))
    expect(labelBox(label).right).toBeLessThan(130)
  })

  test('moves further away with a leader line where lines pass on all sides', () => {
    const round = [
      { x1: 40, y1: 185, x2: 600, y2: 185 },
      { x1: 40, y1: 215, x2: 600, y2: 215 },
      { x1: 120, y1: 60, x2: 120, y2: 370 },
      { x1: 80, y1: 60, x2: 80, y2: 370 },
    ]
    const label = only(placed([request(disc(100, 200))], [], round))
    const box = labelBox(label)
    expect(label.leader).toBeDefined()
    const crossed = round.some(
      ({ x1, y1, x2, y2 }) => x1 < box.right && x2 > box.left && y1 < box.bottom && y2 > box.top,
    )
    expect(crossed).toBe(false)
  })

  test('leaves out what was counted rather than hide a line, if the shape of the mark says it', () => {
    // 40 px at the left of the disc and a line 10 px at its right: room for "267", not for "267 children".
    const lines = Array.from({ length: 56 }, (_, i) => ({
      x1: 117 + i * 9,
      y1: 60,
      x2: 117 + i * 9,
      y2: 370,
    }))
    const own = disc(100, 200)
    expect(only(placed([request(own, '267 children', '267')], [], lines))).toMatchObject({ text: '267' })
  })

  test('is left out where another mark is nearer at every position', () => {
    const crowd = Array.from({ length: 40 * 26 }, (_, i) => disc((i % 40) * 15, 20 + Math.floor(i / 40) * 15))
    expect(placed([request(disc(307, 207))], crowd)).toEqual([])
  })

  test('is left out for some of many marks at one position', () => {
    const mark = disc(300, 200)
    const made = placed(Array.from({ length: 60 }, () => request(mark)))
    expect(made.length).toBeGreaterThan(1)
    expect(made.length).toBeLessThan(60)
  })
})

test('the label with the least space is placed first', () => {
  // Only the room between the two discs will do for the second: above it the plot ends, below it is another disc.
  const low = { width: 200, height: 140, left: 40, right: 200, top: 66, bottom: 114 }
  const [first, second, under] = [disc(60, 80), disc(190, 80), disc(165, 106)]
  const made = placeLabels([request(first), request(second, '150 children')], [first, second, under], [], low)
  expect(made).toMatchObject([{ text: '267 children' }, { text: '150 children', anchor: 'end', x: 177 }])
  expect(made[0]?.y).toBeGreaterThan(90)
})

describe('a remark that belongs to no mark', () => {
  const aside = (x: number, y: number): LabelRequest => ({
    ...request({ left: x, right: x, top: y, bottom: y }, 'no figure for 7 months'),
    aside: true,
  })

  test('stands near the middle of its line, without hiding it', () => {
    const line = { x1: 100, y1: 300, x2: 500, y2: 100 }
    const [label] = placeLabels([aside(300, 200)], [], [line], frame)
    expect(label).toMatchObject({ aside: true, text: 'no figure for 7 months' })
  })

  test('is left out where it would seem to belong to a mark', () => {
    const near = [disc(300, 180), disc(300, 220), disc(270, 200), disc(330, 200)]
    expect(placeLabels([aside(300, 200)], near, [], frame)).toEqual([])
  })
})
