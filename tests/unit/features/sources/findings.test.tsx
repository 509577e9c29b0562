import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Sources } from '#features/sources/Sources.tsx'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const open = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Sources dataset={curated} selection={selection} />, view)
const finding = (title: string) =>
  screen.getByRole('heading', { name: title }).parentElement ?? document.createElement('div')

describe('sources and disagreements', () => {
  test('put both agency shares side by side, with words, sources and the one that is used', () => {
    open()
    const [third, under] = within(finding('Where sources disagree'))
      .getAllByRole('listitem')
      .filter((li) => li.querySelector('q'))
      .slice(-2)
    expect(third).toHaveTextContent('a third of whom are agency staff')
    expect(third).toHaveTextContent('Local newspaper, not named, 15 May 2019, paragraph 22')
    expect(third).not.toHaveTextContent('used')
    expect(under).toHaveTextContent('just under a third used')
    expect(under).toHaveTextContent('16 May 2019')
  })

  test('name each corrected date, the chosen measure’s first', () => {
    open()
    const [first, second] = within(finding('Dates corrected')).getAllByRole('listitem')
    expect(first).toHaveTextContent('Unallocated cases: 267 children is dated October 2018, not “when Ofsted')
    expect(second).toHaveTextContent(
      'Commissioner’s report published is dated 14 May 2019, not “yesterday (March 14)”',
    )
  })

  test('ask the chosen measure’s questions first', () => {
    open({ metric: 'vacancy_share' })
    const [first] = within(finding('What the figures leave open')).getAllByRole('listitem')
    expect(first).toHaveTextContent('18% (December 2018), reported, and 19.7% (May 2019), worked out')
  })

  test('of a council without figures are its open plans only', () => {
    open({ area: ANYSHIRE })
    expect(screen.queryByRole('heading', { name: 'Where sources disagree' })).toBeNull()
    expect(within(finding('What the figures leave open')).getAllByRole('listitem')).toHaveLength(1)
  })
})
