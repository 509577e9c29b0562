import { describe, expect, test } from 'vitest'
import { crosses, distance, lengthInside, lineBetween } from '#charts/layout/box.ts'

const box = { left: 10, right: 20, top: 10, bottom: 20 }

describe('a box', () => {
  test('has the shortest distance to another: 0 if they touch, by Pythagoras across a corner', () => {
    expect(distance(box, { left: 20, right: 30, top: 0, bottom: 50 })).toBe(0)
    expect(distance(box, { left: 25, right: 30, top: 12, bottom: 15 })).toBe(5)
    expect(distance(box, { left: 23, right: 30, top: 24, bottom: 30 })).toBe(5)
  })

  test('is joined to another by the shortest line', () => {
    const other = { left: 23, right: 30, top: 24, bottom: 30 }
    expect(lineBetween(box, other)).toEqual({ x1: 20, y1: 20, x2: 23, y2: 24 })
    expect(lineBetween(other, box)).toEqual({ x1: 23, y1: 24, x2: 20, y2: 20 })
  })

  test('contains the part of a line between its sides', () => {
    expect(lengthInside({ x1: 0, y1: 15, x2: 40, y2: 15 }, box)).toBeCloseTo(10)
    expect(lengthInside({ x1: 15, y1: 15, x2: 18, y2: 19 }, box)).toBeCloseTo(5)
    expect(lengthInside({ x1: 0, y1: 5, x2: 40, y2: 5 }, box)).toBe(0)
    expect(lengthInside({ x1: 0, y1: 25, x2: 25, y2: 0 }, { left: 0, right: 5, top: 0, bottom: 5 })).toBe(0)
  })
})

test('two lines cross if each passes the other, not if one only ends on the other', () => {
  const across = { x1: 0, y1: 10, x2: 20, y2: 10 }
  expect(crosses(across, { x1: 10, y1: 0, x2: 10, y2: 20 })).toBe(true)
  expect(crosses(across, { x1: 10, y1: 10, x2: 10, y2: 20 })).toBe(false)
  expect(crosses(across, { x1: 30, y1: 0, x2: 30, y2: 20 })).toBe(false)
})
