import { MILESTONE_KIND_IDS } from '#domain/model/milestone.ts'
import { numberMilestones } from '#domain/reasoning/numberMilestones.ts'
import { event } from '../support/milestone.ts'
import { figure } from '../support/observation.ts'
import { chart, type Group } from './case.ts'

const observations = [
  figure({ value: 120, when: '2019-02-14' }),
  figure({ value: 90, when: '2019-05-14' }),
  figure({ value: 80, when: '2019-08-14' }),
]
const one = (id: string, title: string, facts: Parameters<typeof event>[0]) =>
  chart(id, title, {
    observations,
    numbered: numberMilestones([event({ tier: 1, rank: 1, short: 'Trust starts', ...facts })]),
  })

const onDays = (...days: readonly string[]) =>
  days.map((when, i) => event({ id: `e${i}`, when, tier: 1, rank: i + 1, short: `Event ${i + 1}` }))

/** Milestones over the plot. */
export const milestones: Group = {
  title: 'Milestones',
  cases: [
    chart('kinds', 'Each kind in its shape', {
      observations,
      numbered: numberMilestones(
        MILESTONE_KIND_IDS.map((kind, i) =>
          event({ id: kind, kind, when: `2019-0${i + 1}-15`, tier: 1, rank: i + 1, short: kind }),
        ),
      ),
    }),
    chart('lanes-full', 'Three on one day: three lanes', {
      observations,
      numbered: numberMilestones(onDays('2019-05-14', '2019-05-14', '2019-05-14')),
    }),
    chart('clusters', 'More than the lanes hold: ticks', {
      observations,
      numbered: numberMilestones(
        onDays(
          ...Array.from({ length: 5 }, () => '2019-02-14'),
          ...Array.from({ length: 12 }, (_, i) => `2019-09-${String(i + 1).padStart(2, '0')}`),
          '2019-12-30',
          '2019-12-31',
        ),
      ),
    }),
    chart(
      'edges',
      'Three earlier and two later, counted at the edges; one on the first day and one on the last',
      {
        observations,
        numbered: numberMilestones(
          onDays('2013', '2017-05', '2018-12-31', '2019-01-01', '2019-12-31', '2020-01-01', '2021'),
        ),
      },
    ),
    one('later', 'Later than planned: ring, dashes, "4 months later"', {
      when: '2019-07-15',
      planned: ['2019-03'],
    }),
    one('earlier', 'Earlier than planned: ring to the right, dashes back to what happened', {
      when: '2019-04-15',
      planned: ['2019-08'],
    }),
    one('on-time', 'On time: no ring', { when: '2019-07-15', planned: ['2019-07'] }),
    one('planned-twice', 'Planned twice: two rings, one line', {
      when: '2019-10-15',
      planned: ['2019-03', '2019-06'],
    }),
    one('a-month-late', 'One month late', {
      when: '2019-06-03',
      planned: ['2019-05-20'],
    }),
    one('no-room', 'Late at the edge: the words to the left', { when: '2019-12-20', planned: ['2019-08'] }),
    one('slip-from-outside', 'Planned before the dates shown: the ring at the edge', {
      when: '2019-06-20',
      planned: ['2018-06'],
    }),
    one('shelved', 'Shelved: hollow, struck through', { planned: ['2019-06'], status: 'shelved' }),
    one('missed', 'Missed: hollow and dotted', { planned: ['2019-06-30'], status: 'missed' }),
    one('unknown', 'Planned, outcome not known: hollow and dotted', { planned: ['2019-06'] }),
    one('still-planned', 'Still planned: hollow and dotted', { planned: ['2019-11'], status: 'planned' }),
    chart('fuzzy', 'A month, a season, a year: a band as wide', {
      observations,
      numbered: numberMilestones([
        event({ id: 'month', when: '2019-02' }),
        event({ id: 'season', when: '2019-22' }),
        event({ id: 'year', when: '2019', kind: 'trust' }),
      ]),
    }),
  ],
}
