import { toRange } from '#domain/model/reading.ts'
import { measure, share } from '../support/metric.ts'
import { figure } from '../support/observation.ts'
import { chart, type Group } from './case.ts'

const before = figure({ value: 120, when: '2019-02-14' })
const after = figure({ value: 90, when: '2019-10-14' })
const between = (id: string, title: string, middle: Parameters<typeof figure>[0]) =>
  chart(id, title, { observations: [before, figure({ when: '2019-06-03', ...middle }), after] })

const from140to160 = toRange(140, 160)
if (!from140to160) throw new Error('140 to 160 should be a range.')

const percent = (facts: Parameters<typeof figure>[0]) =>
  figure({ metric: 'share', unit: 'percent', ...facts })

/** Single figures, from exact to planned. */
export const figures: Group = {
  title: 'Figures',
  cases: [
    chart('exact', 'Exact: filled discs, solid lines', {
      observations: [
        figure({ value: 267, when: '2019-02-14' }),
        figure({ value: 192, when: '2019-05-14' }),
        figure({ value: 150, when: '2019-08-14' }),
      ],
    }),
    between('about', 'About 150: hollow dashed disc in a thin capped bar from 135 to 165, dotted lines', {
      value: 150,
      qualifier: 'about',
    }),
    between('more-than', 'More than 150: a short bar and an arrow up, no disc, dotted lines', {
      value: 150,
      qualifier: 'more_than',
    }),
    between('at-least', 'At least 150: a short bar and an arrow up', { value: 150, qualifier: 'at_least' }),
    between('less-than', 'Fewer than 60: a short bar and an arrow down', {
      value: 60,
      qualifier: 'less_than',
    }),
    between('at-most', 'At most 60: a short bar and an arrow down', { value: 60, qualifier: 'at_most' }),
    between('just-under', 'Just under 150: the lower half of a disc filled, a bar below it', {
      value: 150,
      qualifier: 'just_under',
    }),
    between('just-over', 'Just over 150: the upper half of a disc filled, a bar above it', {
      value: 150,
      qualifier: 'just_over',
    }),
    chart('rounded', 'A quarter, a third, a half: hollow rings, their words, no decimals', {
      metric: share,
      observations: [
        percent({ value: 25, qualifier: 'rounded', when: '2019-02-14' }),
        percent({ value: 33.3, qualifier: 'rounded', when: '2019-05-14' }),
        percent({ value: 50, qualifier: 'rounded', when: '2019-08-14' }),
      ],
    }),
    between('range', '140 to 160: a thick bar, no disc', { reading: from140to160 }),
    between('zero', 'Zero: a filled disc on the axis, labelled 0, solid lines where the gap is short', {
      value: 0,
      when: '2019-05-14',
    }),
    chart('held', 'Held: a thick bar with end caps over its whole time', {
      observations: [before, figure({ value: 0, when: '2019-06-01/2019-07-14', basis: 'held' })],
    }),
    chart('derived', 'Derived: hollow diamonds, dotted line', {
      metric: share,
      observations: [
        percent({ value: 80.3, status: 'derived', when: '2019-02-14' }),
        percent({ value: 82, status: 'derived', when: '2019-05-14' }),
      ],
    }),
    chart('planned', 'Planned: hollow dotted squares, dotted line, apart from what was reported', {
      observations: [
        before,
        figure({ value: 70, status: 'planned', when: '2019-07-01' }),
        figure({ value: 40, status: 'planned', when: '2019-10-01' }),
      ],
    }),
    chart('pounds', 'Millions of pounds on the axis', {
      metric: measure({ id: 'budget', unit: 'GBP' }),
      observations: [
        figure({ value: 131_900_000, unit: 'GBP', when: '2019-04-01' }),
        figure({ value: 142_000_000, unit: 'GBP', qualifier: 'about', when: '2019-06-01' }),
      ],
    }),
  ],
}
