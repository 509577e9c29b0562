import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Answer } from '#features/answer/Answer.tsx'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const answer = (view?: Parameters<typeof show>[1]) => {
  const { container } = show((selection) => <Answer dataset={curated} selection={selection} />, view)
  return {
    sentence: container.querySelector('.answer-sentence')?.textContent,
    more: container.querySelector('.answer-more')?.textContent,
    meta: container.querySelector('.answer-meta')?.textContent,
  }
}

describe('the answer', () => {
  test('is what is known of the measure, with how much stands behind it', () => {
    const { sentence, meta } = answer()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Unallocated cases')
    expect(sentence).toMatch(
      /^No (?:unallocated )?cases from January to February 2020, down from more than 300/u,
    )
    expect(meta).toMatch(/latest figure about January to February 2020, \w+ years ago$/u)
  })

  test('names the commissioner’s month', () => {
    answer()
    expect(screen.getByText(/commissioner from November 2018/u)).toBeInTheDocument()
  })

  test('for dates without a figure says so, and that there are others', () => {
    const { sentence, meta } = answer({ from: '2019-01', to: '2019-04' })
    expect(sentence).toBe('No figures in this range.')
    expect(meta).toContain('5 figures outside this range')
  })

  test('for one figure of several does not call it the only one there is', () => {
    const { sentence, more } = answer({ metric: 'social_workers', from: '2019' })
    expect(sentence).toBe('281 in May 2019.')
    expect(more).toBe('It is the only figure reported in these dates, so no change is known.')
  })

  test('for a council without figures says so and points to its milestones', () => {
    const { sentence, meta } = answer({ area: ANYSHIRE })
    expect(sentence).toBe('We have no figures for Anyshire, only the dated milestones below.')
    expect(meta).toBe('Anyshire')
  })
})
