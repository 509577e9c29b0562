import type { Observation } from '#domain/model/observation.ts'
import { share, unallocated } from '../support/metric.ts'
import { figure } from '../support/observation.ts'
import { chart, type Group } from './case.ts'

const third = (facts: Parameters<typeof figure>[0]) =>
  figure({ metric: 'share', unit: 'percent', value: 33.3, when: '2019-05-14', ...facts })

const monthly: readonly Observation[] = Array.from({ length: 36 }, (_, i) =>
  figure({
    value: 160 - 3 * i + ((i * 37) % 23),
    when: `${2017 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`,
  }),
)

/** Several figures: which are joined and which are not. */
export const together: Group = {
  title: 'Figures together',
  cases: [
    chart(
      'disagree',
      'Sources disagree: both marks, a thin line between them; the line goes on by one of them',
      {
        metric: share,
        observations: [
          third({ value: 45, when: '2019-02-14' }),
          third({ qualifier: 'rounded', source: 'a' }),
          third({ qualifier: 'just_under', source: 'b' }),
          third({ value: 28, when: '2019-08-14' }),
        ],
      },
    ),
    chart('disagree-far', 'Sources that give numbers far apart', {
      observations: [
        figure({ value: 40, source: 'a', when: '2019-05-14' }),
        figure({ value: 90, source: 'b', when: '2019-05-14' }),
      ],
    }),
    chart('definitions', 'What is counted changes: another shape, a break sign, no line', {
      metric: unallocated,
      observations: [
        figure({ definition: 'children', value: 267, when: '2019-02-14' }),
        figure({ definition: 'children', value: 220, when: '2019-04-14' }),
        figure({ definition: 'assessments', value: 192, when: '2019-06-14' }),
        figure({ definition: 'assessments', value: 160, qualifier: 'just_under', when: '2019-08-14' }),
        figure({ definition: 'cases', value: 300, qualifier: 'about', when: '2019-10-14' }),
        figure({ definition: 'cases', value: 260, when: '2019-12-01' }),
      ],
    }),
    chart('long-gap', 'A gap of more than 120 days: dotted, lighter and labelled', {
      observations: [
        figure({ value: 120, when: '2019-01-14' }),
        figure({ value: 100, when: '2019-03-14' }),
        figure({ value: 60, when: '2019-10-14' }),
        figure({ value: 50, when: '2019-12-14' }),
      ],
    }),
    chart('dates', 'Inexact dates: bars as wide as a month, a quarter, a season, a year, a span', {
      observations: [
        figure({ value: 100, when: '2018-02' }),
        figure({ value: 80, when: '2018-34' }),
        figure({ value: 60, when: '2018-23' }),
        figure({ value: 40, when: '2019' }),
        figure({ value: 20, when: '2020-01-10/2020-03-20' }),
        figure({ value: 10, when: '2020-05~' }),
      ],
      extent: { start: '2018-01-01', end: '2020-06-30' },
    }),
    chart('over', 'Counted over a financial year: drawn at its end', {
      observations: [
        figure({ value: 900, when: '2017-04-01/2018-03-31', basis: 'over' }),
        figure({ value: 1024, when: '2018-04-01/2019-03-31', basis: 'over' }),
      ],
      extent: { start: '2017-04-01', end: '2019-06-30' },
    }),
    chart('yours', 'Your figures: ringed, in their own colour, joined like the others', {
      observations: [
        figure({ value: 120, when: '2019-02-14' }),
        figure({ value: 110, layer: 'user', when: '2019-04-14' }),
        figure({ value: 100, layer: 'user', qualifier: 'about', when: '2019-06-14' }),
        figure({ value: 90, layer: 'user', qualifier: 'more_than', when: '2019-08-14' }),
        figure({ layer: 'user', reading: { kind: 'missing', why: 'suppressed' }, when: '2019-09-14' }),
        figure({ value: 0, layer: 'user', basis: 'held', when: '2019-10-14/2019-11-20' }),
      ],
    }),
    chart('yours-and-theirs', 'The same figure from a report and from you: two marks, no disagreement', {
      observations: [
        figure({ value: 120, when: '2019-05-14' }),
        figure({ value: 120, layer: 'user', when: '2019-05-14' }),
      ],
    }),
    chart('many', 'Three years by the month: only the first, last, highest and lowest have words', {
      observations: monthly,
      extent: { start: '2017-01-01', end: '2019-12-31' },
    }),
    chart('crowded', 'Words that would lie on each other are left out', {
      observations: [140, 142, 139, 141, 143, 140].map((value, i) =>
        figure({ value, when: `2019-06-${String(2 + 3 * i).padStart(2, '0')}` }),
      ),
    }),
  ],
}
