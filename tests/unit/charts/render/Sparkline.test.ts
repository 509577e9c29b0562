import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Sparkline } from '#charts/render/Sparkline.tsx'
import { row } from '#charts/types/row.ts'
import type { Observation } from '#domain/model/observation.ts'
import { measure } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const extent = { start: '2019-01-01', end: '2020-12-31' } as const
const drawn = (observations: readonly Observation[]) =>
  renderToStaticMarkup(
    createElement(Sparkline, {
      model: row.draw({ metric: measure(), observations, numbered: [], extent }, { width: 192, height: 33 }),
    }),
  )

test('a figure that its source does not give is not drawn as zero', () => {
  const missing = figure({ when: '2019-09', reading: { kind: 'missing', why: 'unavailable' } })
  expect(drawn([figure({}), missing])).toBe(drawn([figure({})]))
})
