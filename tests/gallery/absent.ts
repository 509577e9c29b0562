import type { MissingReason } from '#domain/model/reading.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { event } from '../support/milestone.ts'
import { figure } from '../support/observation.ts'
import { chart, type Group } from './case.ts'

const missing = (why: MissingReason, when: string) => figure({ reading: { kind: 'missing', why }, when })

/** Missing figures and milestones, and the reason shown. */
export const absent: Group = {
  title: 'Missing figures and milestones',
  cases: [
    chart('missing', 'Each reason: a small cross on the axis with its letter, and no line past it', {
      observations: [
        figure({ value: 30, when: '2019-01-14' }),
        missing('suppressed', '2019-03-04'),
        missing('unavailable', '2019-05-01'),
        figure({ value: 20, when: '2019-06-14' }),
        missing('not_applicable', '2019-08-01'),
        missing('unreliable', '2019-10-01'),
        missing('low', '2019-11-20'),
      ],
    }),
    chart('only-missing', 'One suppressed figure and no other', {
      observations: [missing('suppressed', '2019-05')],
    }),
    chart('no-figures', 'No figures: the milestones alone', {
      numbered: numberMilestones([
        event({ id: 'a', when: '2019-03-04' }),
        event({ id: 'b', when: '2019-07' }),
      ]),
    }),
    chart('no-milestones', 'No milestones: the figures alone', {
      observations: [figure({ value: 3, when: '2019-03' }), figure({ value: 5, when: '2019-06' })],
    }),
    chart('one-figure', 'One figure and one milestone', {
      observations: [figure({ value: 12, when: '2019-05-14' })],
      numbered: numberMilestones([event({ when: '2019-06-03' })]),
    }),
    chart('nothing', 'No figure and no milestone in the dates; two milestones before and one after', {
      numbered: numberMilestones([
        event({ id: 'a', when: '2013' }),
        event({ id: 'b', when: '2018-10' }),
        event({ id: 'c', when: '2021' }),
      ]),
    }),
    chart('one-day', 'A range of one day', {
      observations: [figure({ value: 12, when: '2019-05-14' })],
      numbered: numberMilestones([event({ when: '2019-05-14' })]),
      extent: { start: '2019-05-14', end: '2019-05-14' },
    }),
  ],
}
