import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LABEL_SIZE } from '#charts/marks/labelSize.ts'
import type { Label } from '#charts/model.ts'
import { type LabelWish, placeLabels } from '#charts/placeLabels.ts'
import { textWidth } from '#charts/textWidth.ts'

const frame = { width: 600, height: 400, left: 40, right: 600, top: 60, bottom: 370 }

const wish = (x: number, y: number, text = '267 children'): LabelWish => ({ x, y, text, reach: 6 })
const placed = (...wishes: readonly LabelWish[]) => placeLabels(wishes, [], [], frame)

/** Left and right ends and the baseline, as svg draws the text. px. */
function extent({ x, y, anchor, text }: Label) {
  const width = textWidth(text, LABEL_SIZE, true)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, baseline: y }
}

describe('labels', () => {
  test('stand to the right of their mark where there is room', () => {
    expect(placed(wish(100, 200))).toEqual([{ x: 113, y: 205, anchor: 'start', text: '267 children' }])
  })

  test('turn to the left at the right edge', () => {
    expect(placed(wish(580, 200))[0]).toMatchObject({ anchor: 'end' })
  })

  test('do not stand on a mark beside them', () => {
    const mark = { left: 110, right: 140, top: 190, bottom: 210 }
    const [label] = placeLabels([wish(100, 200, '267')], [mark], [], frame)
    const { left, right, baseline } = extent(label ?? { x: 0, y: 0, anchor: 'start', text: '' })
    expect(right <= mark.left || left >= mark.right || baseline < mark.top || baseline > mark.bottom).toBe(
      true,
    )
  })

  test('give way: of many at one place some are left out', () => {
    const made = placed(...Array.from({ length: 12 }, () => wish(300, 200)))
    expect(made.length).toBeGreaterThan(1)
    expect(made.length).toBeLessThan(12)
  })

  test('never lie on each other, nor beyond the picture', () => {
    const anyWish = fc.record({
      x: fc.integer({ min: 40, max: 600 }),
      y: fc.integer({ min: 60, max: 370 }),
      text: fc.constantFrom('0', '192', 'about 150 children', 'more than 300 cases', 'just under a third'),
      reach: fc.constantFrom(4, 6, 9),
    })
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 25 }), (wishes) => {
        const made = placed(...wishes).map(extent)
        for (const [i, a] of made.entries()) {
          expect(a.right).toBeLessThanOrEqual(frame.width + 8)
          for (const b of made.slice(i + 1)) {
            const apart = a.right <= b.left || b.right <= a.left
            expect(apart || Math.abs(a.baseline - b.baseline) >= LABEL_SIZE).toBe(true)
          }
        }
      }),
    )
  })
})
