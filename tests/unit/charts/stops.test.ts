import { describe, expect, test } from 'vitest'
import { stopAt, toStops } from '#charts/layout/focusTargets.ts'
import { labelBox } from '#charts/layout/labelCandidates.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import { selected } from '../../support/curated.ts'

const selection = selected({ metric: 'unallocated' })
const model = trajectory({ ...selection, observations: selection.shown, width: 358, height: 390 })
const stops = toStops(model)

describe('a pointer', () => {
  test.each(model.labels.map((label) => [label.text, label] as const))(
    'reads the mark of “%s” at both ends of the words',
    (_, label) => {
      const { left, right, top, bottom } = labelBox(label)
      for (const x of [left + 1, right - 1]) {
        const stop = stopAt(stops, model, x, (top + bottom) / 2)
        expect(stop?.kind === 'figure' && stop.target).toBe(label.of)
      }
    },
  )

  test('reads nothing where there is neither mark nor word near', () => {
    expect(stopAt(stops, model, 340, 250)).toBeUndefined()
  })

  test('reads a milestone in the lanes over the plot', () => {
    const [event] = stops.events
    expect(stopAt(stops, model, event?.x ?? 0, event?.y ?? 0)?.id).toBe(event?.id)
  })
})
