import { describe, expect, test } from 'vitest'
import { parseStretch } from '#domain/model/period.ts'
import {
  describePlan,
  happenedWords,
  planSentence,
  promisedWords,
} from '#domain/phrasing/stories/planSentence.ts'
import { planStories } from '#domain/reasoning/plans.ts'
import { published } from '../../../../support/published.ts'

const TODAY = '2026-11-28'
const stories = planStories(published.plans, TODAY)

function storyOf(id: string) {
  const story = stories.find(({ plan }) => plan === id)
  if (!story) throw new Error(`there is no plan ${id}`)
  return story
}

function stretch(text: string) {
  const parsed = parseStretch(text)
  if (!parsed) throw new Error(`${text} is no date`)
  return parsed
}

describe('every plan of Northamptonshire in a sentence', () => {
  test('there are seven', () => {
    expect(stories.filter(({ area }) => area === 'E10000021')).toHaveLength(7)
  })

  test.each([
    [
      'ncc-trust-launch',
      'Promised for July 2020, put off in April 2020, then by the end of February 2021, happened on 1 November 2020: 3 to 4 months later than first promised.',
    ],
    [
      'ncc-earlier-trust',
      'Promised for September 2016, then for December 2017, then for April 2019, given up in August 2018.',
    ],
    [
      // From 31 May 2020 to 1 April 2021 are 10 months and a day; from 1 May 2020 they are 11.
      'ncc-unitary-councils',
      'Promised for May 2020, then for April 2020, happened on 1 April 2021: 10 to 11 months later than first promised.',
    ],
    [
      'ncc-structural-changes-order-laid',
      'Promised for 22 April 2019 or later, happened in October 2019: as first promised.',
    ],
    [
      // From 31 December 2019 to the first of January, or to 16 April.
      'ncc-structural-changes-order-law',
      'Promised by the end of December 2019, happened between January 2020 and 16 April 2020: up to 4 months later than promised.',
    ],
    [
      // From 31 May 2020 to 1 May 2021 are 11 months, from 1 May 2020 to 31 May 2021 nearly 13.
      'ncc-elections',
      'Promised for May 2020, then for 6 May 2021, happened in May 2021: 11 to 13 months later than first promised.',
    ],
    [
      // Summer is June to August: from 31 August to 3 October is a month, from 1 June more than 4.
      'ncc-full-inspection-of-the-trust',
      'Promised for summer 2022, then for autumn 2022, happened on 3 October 2022: 1 to 5 months later than first promised.',
    ],
  ])('%s', (id, sentence) => expect(planSentence(storyOf(id))).toBe(sentence))
})

describe('plans of other councils in a sentence', () => {
  test.each([
    ['middlesbrough-commissioner-report', 'Promised by 31 May 2020, happened in April 2020: as promised.'],
    [
      'hull-permanent-director',
      'Promised for December 2020, happened between October 2020 and December 2020: as promised, or up to 2 months earlier.',
    ],
    [
      'stoke-partnership',
      'Promised by 31 January 2020, happened by 16 March 2020: as promised, or up to 2 months later.',
    ],
    [
      'doncaster-trust',
      'Promised for April 2014, happened on 1 October 2014: 5 to 6 months later than first promised.',
    ],
  ])('%s', (id, sentence) => expect(planSentence(storyOf(id))).toBe(sentence))
})

describe('a plan that has not ended', () => {
  const first = storyOf('ncc-trust-launch').steps.slice(0, 6)
  const cut = (length: number, today: '2020-03-05' | '2026-11-28') =>
    planStories(
      first.slice(0, length).map(({ step }) => step),
      today,
    ).map(planSentence)[0]

  test('is not yet due, or nothing more is known of it, or has no new date', () => {
    expect(cut(5, '2020-03-05')).toBe('Promised for July 2020; not yet due.')
    expect(cut(5, TODAY)).toBe('Promised for July 2020; our sources do not say what happened.')
    expect(cut(6, TODAY)).toBe('Promised for July 2020, put off in April 2020; our sources have no new date.')
  })

  test('in doubt says when', () => {
    expect(cut(3, TODAY)).toBe('Promised for July 2020, in doubt in February 2020.')
  })
})

test.each([
  ['2020-07', 'for July 2020', 'in July 2020'],
  ['2020-11-01', 'for 1 November 2020', 'on 1 November 2020'],
  ['../2020-05-31', 'by 31 May 2020', 'by 31 May 2020'],
  ['../2019', 'by the end of 2019', 'by the end of 2019'],
  ['2019-04-22/..', 'for 22 April 2019 or later', 'on or after 22 April 2019'],
  ['2020-10/2020-12', 'for October 2020 to December 2020', 'between October 2020 and December 2020'],
])('%s is promised %s and happened %s', (edtf, promised, happened) => {
  expect(promisedWords(stretch(edtf))).toBe(promised)
  expect(happenedWords(stretch(edtf))).toBe(happened)
})

test('the description has each statement with its words and its source', () => {
  const text = describePlan(storyOf('ncc-earlier-trust'), 'Northamptonshire', published.sources)
  expect(text).toContain(
    'Children First Northamptonshire, an earlier plan, Northamptonshire. Promised for September 2016',
  )
  expect(text).toContain(
    '- 24 August 2018, Northamptonshire County Council: given up. “councillors have put the plans on hold”',
  )
  expect(text.split('\n')).toHaveLength(2 + 4)
})
