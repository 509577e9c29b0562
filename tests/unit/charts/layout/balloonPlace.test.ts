import { describe, expect, test } from 'vitest'
import { balloonPlace } from '#charts/layout/balloonPlace.ts'

describe('the balloon of a mark', () => {
  test('opens beside it, away from the nearer edges, where there is enough space', () => {
    expect(balloonPlace({ x: 100, y: 100 }, { width: 750, height: 440 })).toEqual({
      side: 'right below',
      left: 100,
      top: 100,
      maxWidth: 320,
    })
    expect(balloonPlace({ x: 700, y: 400 }, { width: 750, height: 440 }).side).toBe('left above')
  })

  test('is no wider than the space beside the mark', () => {
    // 500 - 240 - 20.
    expect(balloonPlace({ x: 240, y: 0 }, { width: 500, height: 300 }).maxWidth).toBe(240)
  })

  test('opens above or below the mark on a phone, moved in from the edge', () => {
    // 320 px wide and centred on 190 of 358 px: from 30 to 350.
    expect(balloonPlace({ x: 190, y: 300 }, { width: 358, height: 390 })).toEqual({
      side: 'level above',
      left: 30,
      top: 300,
      width: 320,
      maxWidth: 320,
    })
  })

  test('stays within the chart for any position and width', () => {
    for (let width = 150; width <= 900; width += 50)
      for (let x = 0; x <= width; x += 10) {
        const { side, left, width: fixed, maxWidth } = balloonPlace({ x, y: 50 }, { width, height: 300 })
        const from = side.startsWith('level')
          ? left
          : side.startsWith('left')
            ? left - 20 - maxWidth
            : left + 20
        expect(from).toBeGreaterThanOrEqual(0)
        expect(from + (fixed ?? maxWidth)).toBeLessThanOrEqual(width)
      }
  })
})
