import { describe, expect, test } from 'vitest'
import { questionsOf } from '#state/questionsOf.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'
import { ANYSHIRE, curated, MIDDLESBROUGH, withAnyshire } from '../../../support/curated.ts'
import { published } from '../../../support/published.ts'

function asked(view: Partial<View>, dataset = published) {
  const selection = select(dataset, [], { ...DEFAULT_VIEW, ...view })
  if (!selection) throw new Error('there is nothing to show')
  return questionsOf(dataset, selection)
}
const texts = (view: Partial<View>) => asked(view).map((q) => q.text)

const ABSENCE =
  'Why is “Sickness absence” clearly worse, and what is being done? 3.3% of working days lost to sickness in the year to September 2025 for North and West Northamptonshire together, up 1.4 percentage points from 1.9% in the year to September 2018.'
const TRUST =
  'Why was “Children’s trust starts” put off, and who decided it? First promised for July 2020; changed in April 2020, and no source says by whom; it came 3 to 4 months later than first promised.'

describe('questions for officers', () => {
  test('about Northamptonshire’s unallocated cases', () => {
    expect(texts({ metric: 'unallocated' })).toEqual([
      'What is “Unallocated cases” now? No source here has a figure of Northamptonshire after July 2020.',
      'Which is right for “Unallocated cases” in October 2019: 232 or more than 300? The sources differ.',
      ABSENCE,
      TRUST,
      // The widest gap: 25.9 is 0.82 above 14.2; 19.5 is 0.5 above 13.
      'What explains the difference in “Vacant posts”: 25.9% for North and West Northamptonshire together, and 14.2% in England, on 30 September 2025?',
    ])
  })

  test('about Northamptonshire’s agency share, for which about a third from two sources is one statement', () => {
    const found = texts({ metric: 'agency_share' })
    expect(found).toHaveLength(5)
    expect(found.slice(0, 2)).toEqual([
      'Why did “Agency share” move in the wrong direction? A third or just under a third of social workers were agency staff in May 2019 (sources differ), up from 25% in December 2018.',
      'What explains the difference in “Agency share”: 19.5% for North and West Northamptonshire together, and 13% in England, on 30 September 2025?',
    ])
    expect(found).toContain(TRUST)
    expect(found.join()).not.toContain('Which is right for “Agency share”')
  })

  test('about Middlesbrough: one for each measure that is not the chosen one', () => {
    const found = asked({ area: MIDDLESBROUGH, metric: 'social_workers' })
    expect(found[0]?.text).toBe(
      'Why is “Agency share” clearly worse, and what is being done? 25.6% of social workers were agency staff on 30 September 2025, up 22.4 percentage points from 3.2% on 30 September 2019.',
    )
    expect(found.filter((q) => q.metric === 'agency_share')).toHaveLength(1)
  })

  test('ask of at most two measures besides the chosen one what they are now', () => {
    const found = asked({ metric: 'agency_share' }, curated).filter((q) => q.id.startsWith('silent'))
    expect(found.map((q) => q.metric === 'agency_share')).toEqual([false, false])
  })

  test('lead to the measure, or to the words of the source that says otherwise', () => {
    const [silent, conflict, , promise] = asked({ metric: 'unallocated' })
    expect(silent?.evidence).toMatchObject({ kind: 'figure', metric: { id: 'unallocated' } })
    expect(conflict?.evidence).toEqual({
      kind: 'source',
      source: 'community-care-2020',
      quote: 'the figure stood at more than 300',
    })
    expect(promise?.evidence).toMatchObject({ kind: 'source', quote: 'has been postponed indefinitely' })
  })

  test('are five at most for every council and measure, and are not asked where nothing is known', () => {
    for (const area of published.areas)
      for (const metric of published.metrics) {
        const found = asked({ area: area.code, metric: metric.id })
        expect(found.length).toBeLessThanOrEqual(5)
        expect(new Set(found.map((q) => q.id)).size).toBe(found.length)
      }
    expect(asked({ area: ANYSHIRE }, withAnyshire)).toEqual([])
  })

  test('never say that a figure is missing which an official statistic has', () => {
    const metric = 'assessments_within_45_days'
    expect(texts({ metric }).join()).not.toContain('What is “Assessed in 45 days” now?')
  })
})
