import { expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { keptProgressWords, progressParts } from '#domain/phrasing/pace/progressWords.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { toProgress } from '#domain/reasoning/pace/progress.ts'
import type { Range } from '#domain/reasoning/range.ts'
import { isDrawnIn } from '#domain/reasoning/range.ts'
import { measure } from '../support/metric.ts'
import { DEFAULTS } from '../support/monthly.ts'
import { figure } from '../support/observation.ts'
import { plainCsv, wholeOrExcerpt } from '../support/truthFiles.ts'

const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
)
const metric = measure({ id: 'referrals_month', better: 'neither' })
const reasons = { rebase: undefined, aside: [] }

/** Northamptonshire’s referrals of each month, from the rows of the Department for Education. */
const referrals: readonly Observation[] = plainCsv(
  wholeOrExcerpt('c6_children_in_need_referrals_by_month_2013_to_2024.csv').path,
)
  .filter((row) => row.get('old_la_code') === '928')
  .flatMap((row) =>
    MONTHS.map((month, i) => {
      const year = Number(row.get('time_period')) - (i < 9 ? 1 : 0)
      const when = `${year}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`
      return figure({ metric: 'referrals_month', when, value: Number(row.get(month)), basis: 'over' })
    }),
  )

function told(range: Range) {
  const shown = referrals.filter((o) => isDrawnIn(o, range))
  const found = toMeasureVerdict(shown, metric)
  if (!found) throw new Error('no figures in these dates')
  return { measure: found, progress: toProgress(found, [], DEFAULTS, referrals, range), reasons }
}

test('the file has every month from April 2012 to March 2021', () => {
  expect(referrals).toHaveLength(108)
})

test('in November and December 2018 they did not fall: 740 and 574, against 685 and 578 a year before', () => {
  expect(keptProgressWords(told({ from: '2018-11-01', to: '2018-12-31' }))).toContain(
    'A year before: November to December 2018 together: 1,314, 4% more than the 1,263 of the same months a year before.',
  )
})

test('from January to March 2019 they fell by 29%: 864, 966 and 688, against 1,344, 1,070 and 1,142', () => {
  expect(keptProgressWords(told({ from: '2019-01-01', to: '2019-03-31' }))).toContain(
    'A year before: January to March 2019 together: 2,518, 29% fewer than the 3,556 of the same months a year before.',
  )
})

test('of all nine years the last three months are compared, and the last month is usual', () => {
  const all = progressParts(told({ from: undefined, to: undefined })).flatMap((part) => part.sentences)
  expect(all).toContain(
    'January to March 2021 together: 3,041, 20% fewer than the 3,798 of the same months a year before.',
  )
  expect(all[0]).toMatch(/^The latest figure, 1,171 in March 2021, is within the usual range of /u)
})
