import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { Sources } from '#features/sources/Sources.tsx'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const sources = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Sources dataset={curated} selection={selection} />, view)

/** Opens a fold by its line, and gives what is in it. */
async function opened(line: RegExp): Promise<HTMLElement> {
  const summary = screen
    .getAllByText((_, element) => element?.tagName === 'SUMMARY' && line.test(element.textContent ?? ''))
    .at(0)
  if (!summary?.parentElement) throw new Error(`no line ${line}`)
  await userEvent.click(summary)
  return summary.parentElement
}

afterEach(() => window.history.replaceState(null, '', '/'))

describe('the sources', () => {
  test('give each figure in its own words, with its paragraph', async () => {
    sources()
    const fragile = await opened(/still 'very fragile'/u)
    expect(within(fragile).getByText('267 children without an allocated social worker').tagName).toBe('Q')
    expect(fragile).toHaveTextContent('paragraph 24')
    expect(fragile).toHaveTextContent('dated in the text as “when Ofsted inspectors arrived last summer”')
    expect(fragile).toHaveTextContent('15 May 2019')
    expect(fragile).toHaveTextContent('It dates that report 14 March')
  })

  test('begin with those that give the chosen measure, and count what each has', async () => {
    const { container } = sources({ metric: 'savings_not_made' })
    expect(container.querySelector('summary')).toHaveTextContent('1 figure here')
    const first = await opened(/1 figure here/u)
    expect(first).toHaveTextContent('unable to make more than £7m of planned savings this year')
    expect(first).toHaveTextContent('paragraph 16')
  })

  test('keep the two articles that differ on the agency share, each with its words', async () => {
    sources({ metric: 'agency_share' })
    expect(await opened(/still 'very fragile'/u)).toHaveTextContent('a third of whom are agency staff')
    expect(await opened(/take over Northamptonshire/u)).toHaveTextContent('just under a third')
  })

  test('mark what was worked out, not stated', async () => {
    sources({ metric: 'vacancy_share' })
    expect(await opened(/take over Northamptonshire/u)).toHaveTextContent('19.7% (derived)')
  })

  test('of a council without figures give its milestones', async () => {
    sources({ area: ANYSHIRE })
    await opened(/^2 sources$/u)
    expect(await opened(/moving in right direction/u)).toHaveTextContent('1 milestone')
    expect(screen.queryByText(/still 'very fragile'/u)).toBeNull()
  })

  test('draw nothing of a source before it is opened', () => {
    sources()
    expect(document.querySelector('#sources q')).toBeNull()
  })

  test('open at the source that the address names', () => {
    const id = curated.observations.find((o) => o.metric === 'unallocated')?.source ?? ''
    window.history.replaceState(null, '', `/#source-${id}`)
    sources()
    expect(document.getElementById(`source-${id}`)).toHaveAttribute('open')
    expect(document.querySelector('#sources q')).toBeInTheDocument()
  })
})

describe('the findings', () => {
  test('put both agency shares side by side, with words, sources and the one that is used', async () => {
    sources()
    const [third, under] = within(await opened(/^Where sources disagree/u))
      .getAllByRole('listitem')
      .filter((li) => li.querySelector('q'))
      .slice(-2)
    expect(third).toHaveTextContent('a third of whom are agency staff')
    expect(third).toHaveTextContent('Local newspaper, not named, 15 May 2019, paragraph 22')
    expect(third).not.toHaveTextContent('used')
    expect(under).toHaveTextContent('just under a third used')
    expect(under).toHaveTextContent('16 May 2019')
  })

  test('name each corrected date, the chosen measure’s first', async () => {
    sources()
    const [first, second] = within(await opened(/^Dates corrected \(2\)/u)).getAllByRole('listitem')
    expect(first).toHaveTextContent('Unallocated cases: 267 children is dated October 2018, not “when Ofsted')
    expect(second).toHaveTextContent(
      'Commissioner’s report published is dated 14 May 2019, not “yesterday (March 14)”',
    )
  })

  test('ask the chosen measure’s questions first', async () => {
    sources({ metric: 'vacancy_share' })
    const [first] = within(await opened(/^What the figures leave open/u)).getAllByRole('listitem')
    expect(first).toHaveTextContent('18% (December 2018), reported, and 19.7% (May 2019), worked out')
  })

  test('of a council without figures are its open plans only', async () => {
    sources({ area: ANYSHIRE })
    expect(screen.queryByText(/^Where sources disagree/u)).toBeNull()
    expect(within(await opened(/leave open \(1\)/u)).getAllByRole('listitem')).toHaveLength(1)
  })
})
