import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Sources } from '#features/sources/Sources.tsx'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const sources = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Sources dataset={curated} selection={selection} />, view)

const article = (title: RegExp) =>
  screen.getAllByRole('article').find((a) => title.test(within(a).getByRole('heading').textContent ?? '')) ??
  document.createElement('article')

describe('the sources', () => {
  test('give each figure in its own words, with its paragraph', () => {
    sources()
    const fragile = article(/still 'very fragile'/u)
    expect(within(fragile).getByText('267 children without an allocated social worker').tagName).toBe('Q')
    expect(fragile).toHaveTextContent('paragraph 24')
    expect(fragile).toHaveTextContent('dated in the text as “when Ofsted inspectors arrived last summer”')
    expect(fragile).toHaveTextContent('15 May 2019')
  })

  test('begin with those that give the chosen measure', () => {
    sources({ metric: 'savings_not_made' })
    const [first] = screen.getAllByRole('article')
    expect(first).toHaveTextContent('unable to make more than £7m of planned savings this year')
    expect(first).toHaveTextContent('paragraph 16')
  })

  test('keep the two articles that differ on the agency share, each with its words', () => {
    sources({ metric: 'agency_share' })
    expect(article(/still 'very fragile'/u)).toHaveTextContent('a third of whom are agency staff')
    expect(article(/take over Northamptonshire/u)).toHaveTextContent('just under a third')
  })

  test('mark what was worked out, not stated', () => {
    sources({ metric: 'vacancy_share' })
    expect(article(/take over Northamptonshire/u)).toHaveTextContent('19.7% (derived)')
  })

  test('say where a date was put right', () => {
    sources()
    expect(article(/still 'very fragile'/u)).toHaveTextContent('It dates that report 14 March')
  })

  test('of a council without figures give its milestones', () => {
    sources({ area: ANYSHIRE })
    expect(article(/moving in right direction/u)).toHaveTextContent('1 milestone from this source')
    expect(screen.queryByText(/still 'very fragile'/u)).toBeNull()
  })
})
