import { describe, expect, test } from 'vitest'
import { targetAt, toFocusTargets } from '#charts/layout/focusTargets.ts'
import { labelBox } from '#charts/layout/labelCandidates.ts'
import { trajectory } from '#charts/types/trajectory.ts'
import { selected } from '../../../support/curated.ts'

const selection = selected({ metric: 'unallocated' })
const model = trajectory.draw({ ...selection, observations: selection.shown }, { width: 358, height: 390 })
const targets = toFocusTargets(model)

describe('a pointer', () => {
  test.each(model.labels.map((label) => [label.text, label] as const))(
    'focuses the mark of “%s” from either end of its label',
    (_, label) => {
      const { left, right, top, bottom } = labelBox(label)
      for (const x of [left + 1, right - 1]) {
        const target = targetAt(targets, model, x, (top + bottom) / 2)
        expect(target?.kind === 'figure' && target.figure).toBe(label.of)
      }
    },
  )

  test('focuses nothing where no mark or label is near', () => {
    expect(targetAt(targets, model, 340, 250)).toBeUndefined()
  })

  test('focuses a milestone in the lanes above the plot', () => {
    const [event] = targets.events
    expect(targetAt(targets, model, event?.x ?? 0, event?.y ?? 0)?.id).toBe(event?.id)
  })
})
