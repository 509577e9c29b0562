import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { answerWords } from '#state/answerWords.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import json from '../../../../data/curated.json'

const dataset = parseCurated(json)

/** The sentence on a measure, and what it counts by. */
function said(area: string, metric: string): readonly [string, string | undefined] {
  const selection = select(dataset, [], { ...DEFAULT_VIEW, area, metric })
  if (selection?.metric.id !== metric || selection.area.slug !== area)
    throw new Error(`no ${metric} in ${area}`)
  return [answerWords(selection), selection.verdictOf(selection.metric)?.standing]
}

type Expected = readonly (readonly [metric: string, counted: string, sentence: string])[]

/** Every measure. */
const NORTHAMPTONSHIRE: Expected = [
  [
    'unallocated',
    'better',
    'No unallocated cases from January to July 2020, down from 383 around 15 October 2018; it rose to more than 300 in October 2019 in between. Clearly better.',
  ],
  [
    'social_workers',
    'better',
    '281 social workers in May 2019, down 47 from 328 in December 2018. Two figures are too few to judge. The DfE workforce census, which counts differently, has 421.5 full-time equivalents on 30 September 2025 for North and West Northamptonshire together, up 114.4 from 307.1 on 30 September 2018. Clearly better: higher in 6 of 7 years.',
  ],
  [
    'agency_share',
    'unclear',
    'A third or just under a third of social workers were agency staff in May 2019 (sources differ), up from 25% in December 2018. Two figures are too few to judge. The DfE workforce census, which counts differently, has 19.5% on 30 September 2025 for North and West Northamptonshire together, down 6.2 percentage points from 25.7% on 30 September 2018; it rose to 31.1% on 30 September 2019 in between; England 13%. No clear trend: lower in 5 of 7 years.',
  ],
  [
    'assessments_within_45_days',
    'better',
    '65% of assessments were completed within 45 working days in December 2018. No other report has a figure to compare with it. The DfE children in need census, which counts differently, has 95.7% in 2023-24 for North and West Northamptonshire together, up 20.6 percentage points from 75.1% in 2017-18 (worked out); England 84.5%. Clearly better than before the milestone: higher in 3 of 6 years.',
  ],
  [
    'vacancy_share',
    'unclear',
    '22.28% of social worker posts were vacant in October 2019, up 4.28 percentage points from 18% in December 2018. Two figures are too few to judge. The DfE workforce census, which counts differently, has 25.9% on 30 September 2025 for North and West Northamptonshire together, down 0.8 percentage points from 26.7% on 30 September 2018; it rose to 39.6% on 30 September 2021 in between; England 14.2%. No clear trend: lower in 3 of 7 years.',
  ],
  [
    'average_caseload',
    'better',
    'An average of 14.8 cases for each social worker on 30 September 2025 for North and West Northamptonshire together, down 3.9 from 18.7 on 30 September 2018; England 15.2. Clearly better: lower in 5 of 7 years. By the DfE workforce census.',
  ],
  [
    'budget',
    'alone',
    'A budget of £131.9m or £124m planned for 2019-20 (sources differ). No other date has a figure, so no change is known.',
  ],
  [
    'referrals_month',
    'unclear',
    '526 referrals a month in March 2019. No other report has a figure to compare with it. The DfE children in need census, which counts differently, has 1,171 referrals in March 2021, up 431 from 740 in November 2018; it rose to 1,548 in January 2020 in between. No clear trend: higher in 14 of 28 months.',
  ],
  [
    'turnover',
    'unclear',
    '10.4% of social workers left in the year to September 2025 for North and West Northamptonshire together, down 6.3 percentage points from 16.7% in the year to September 2018; it rose to 21.9% in the year to September 2023 in between; England 11.8%. No clear trend: lower in 4 of 7 years. By the DfE workforce census.',
  ],
  [
    'agency_social_workers',
    'alone',
    '144 agency social workers in December 2017, down 66 from 210 in January 2017, the first figure shown. Two figures are too few to judge.',
  ],
  [
    'social_worker_shortfall',
    'alone',
    '69 social workers short in May 2019. Counts of vacant posts cannot be compared with it.',
  ],
  [
    'highest_caseload',
    'unclear',
    'A highest caseload of more than 35 children on 20 to 22 October 2020; it may be the same as at most 50 on 17 to 18 October 2018.',
  ],
  [
    'experienced_share',
    'alone',
    '34% of social workers were experienced in December 2018. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'first_year_share',
    'alone',
    '23% of social workers were in their first year in December 2018. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'absence',
    'worse',
    '3.3% of working days lost to sickness in the year to September 2025 for North and West Northamptonshire together, up 1.4 percentage points from 1.9% in the year to September 2018; England 3.5%. Clearly worse: higher in 3 of 7 years. By the DfE workforce census.',
  ],
  [
    'assessments_completed',
    'unclear',
    '10,226 assessments completed in 2023-24 (worked out) for North and West Northamptonshire together, up 4,661 from 5,565 in 2017-18. No clear trend: higher in 4 of 6 years. By the DfE children in need census.',
  ],
  [
    'assessment_duration',
    'moved',
    'A median of 23 working days for an assessment in 2020-21, down 6 from 29 in 2017-18. Four figures are too few to judge. By the DfE children in need census.',
  ],
  [
    'open_assessments',
    'alone',
    '1,024 open assessments in December 2018. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'conferences_15_days',
    'moved',
    '86.1% of conferences were held within 15 working days in 2020-21, up 15.9 percentage points from 70.2% in 2017-18; England 83%. Four figures are too few to judge. By the DfE children in need census.',
  ],
  [
    're_referrals',
    'moved',
    '31.4% of referrals were re-referrals in 2020-21, up 1.2 percentage points from 30.2% in 2017-18; it rose to 32.8% in 2019-20 in between; England 22.7%. Four figures are too few to judge. By the DfE children in need census.',
  ],
  [
    'cin_visits_4_weeks',
    'alone',
    '35% of children in need had been visited within four weeks in December 2018. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'cpp_visits_4_weeks',
    'alone',
    '59% of children on a protection plan had been visited within four weeks in December 2018. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'children_in_care',
    'alone',
    '1,119 children in care in April 2019. It is the only figure reported in these dates, so no change is known.',
  ],
  [
    'overspend_forecast',
    'alone',
    'A forecast overspend of £7.5m in 2019-20. No other figure can be compared with it.',
  ],
  [
    'savings_not_made',
    'alone',
    'More than £7m of planned savings not made in 2019-20. No other figure can be compared with it.',
  ],
  [
    'spending',
    'changed',
    '£214.3m spent in 2024-25 (worked out) for North and West Northamptonshire together, up £91.6m from £122.7m in 2017-18. Clearly higher: higher in 5 of 7 years. By the Section 251 outturn.',
  ],
]

/** Three measures of each other council. */
const OTHERS: Readonly<Record<string, Expected>> = {
  middlesbrough: [
    [
      'social_workers',
      'unclear',
      '170.1 full-time equivalents on 30 September 2025, the same as on 30 September 2019; it fell to 134.6 on 30 September 2024 in between. No clear change. By the DfE workforce census.',
    ],
    [
      'agency_share',
      'worse',
      '26% of social workers were agency staff in June 2022. No other report has a figure to compare with it. The DfE workforce census, which counts differently, has 25.6% on 30 September 2025, up 22.4 percentage points from 3.2% on 30 September 2019; England 13%. Clearly worse than before the milestone: higher in 4 of 6 years.',
    ],
    [
      'children_in_care',
      'alone',
      '514 children in care on 6 March 2023, down 178 from 692 in July 2020, the first figure shown. Clearly lower: lower at 4 of 7 steps.',
    ],
  ],
  'stoke-on-trent': [
    [
      'agency_share',
      'unclear',
      '15.9% of social workers were agency staff on 30 September 2025, up 3.7 percentage points from 12.2% on 30 September 2018; it rose to 34.7% on 30 September 2019 in between; England 13%. No clear trend: higher in 4 of 7 years. By the DfE workforce census.',
    ],
    [
      'average_caseload',
      'unclear',
      'An average of 17.3 cases for each social worker around July to September 2024, down 4.7 from 22 in 2022-23, the first figure shown. Three figures are too few to judge. The DfE workforce census, which counts differently, has 18 cases on 30 September 2025, down 3.1 from 21.1 on 30 September 2018; it fell to 15.9 on 30 September 2021 in between; England 15.2. No clear trend: lower in 5 of 7 years.',
    ],
    [
      'agency_cost',
      'alone',
      '£9.5m spent on agency staff in 2023-24, up £7.3m from £2.2m in 2018-19, the first figure shown. Two figures are too few to judge.',
    ],
  ],
  'kingston-upon-hull': [
    [
      'social_workers',
      'better',
      '328 full-time equivalents on 30 September 2025, up 64.9 from 263.1 on 30 September 2018. Clearly better: higher in 5 of 7 years. By the DfE workforce census.',
    ],
    [
      'assessments_within_45_days',
      'unclear',
      '69.4% of assessments were completed within 45 working days in 2023-24 (worked out), down 14.5 percentage points from 83.9% in 2018-19 (worked out); it fell to 62.1% in 2020-21 in between; England 84.5%. No clear trend: lower in 3 of 5 years. By the DfE children in need census.',
    ],
    [
      'children_in_care',
      'alone',
      'More than 900 children in care in September 2020, up from 738 around January to March 2018, the first figure shown. Two figures are too few to judge.',
    ],
  ],
  doncaster: [
    [
      'vacancy_share',
      'unclear',
      '14.5% of social worker posts were vacant on 30 September 2025, down 3.4 percentage points from 17.9% on 30 September 2021; it rose to 24% on 30 September 2023 in between; England 14.2%. No clear trend: lower in 2 of 4 years. By the DfE workforce census.',
    ],
    [
      'assessments_within_45_days',
      'moved',
      '81% of assessments were completed within 45 working days in 2023-24 (worked out), down 10.9 percentage points from 91.9% in 2021-22 (worked out); England 84.5%. Three figures are too few to judge. By the DfE children in need census.',
    ],
    [
      'budget',
      'alone',
      'A budget of £46.3m for the trust planned for 2017-18. No other figure can be compared with it.',
    ],
  ],
}

describe('the answer for Northamptonshire', () => {
  test('is known here for every measure that has figures', () => {
    const known = new Set(dataset.observations.filter((o) => o.area === 'E10000021').map((o) => o.metric))
    expect(NORTHAMPTONSHIRE.map(([metric]) => metric).toSorted()).toEqual([...known].toSorted())
  })

  test.each(NORTHAMPTONSHIRE)('%s counts as %s', (metric, counted, sentence) => {
    expect(said('northamptonshire', metric)).toEqual([sentence, counted])
  })
})

describe.each(Object.entries(OTHERS))('the answer for %s', (area, expected) => {
  test.each(expected)('%s counts as %s', (metric, counted, sentence) => {
    expect(said(area, metric)).toEqual([sentence, counted])
  })
})
