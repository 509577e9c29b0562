import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AboutMeasure } from '#features/trajectory/AboutMeasure.tsx'
import { curated, curatedMetric } from '../../../support/curated.ts'

const answer = (term: string) => screen.getByText(term).nextElementSibling

describe('about a measure', () => {
  test('says that the census counts posts covered by agency workers as vacant', () => {
    render(<AboutMeasure metric={curatedMetric('vacancy_share')} />)
    expect(answer('Traps')).toHaveTextContent('counts a post covered by an agency worker as vacant')
    expect(answer('Which way is better')).toHaveTextContent('A lower figure is better.')
    expect(screen.queryByText('What was counted')).toBeNull()
  })

  test('names the things that were counted under one name', () => {
    render(<AboutMeasure metric={curatedMetric('unallocated')} />)
    expect(answer('What was counted')).toHaveTextContent('Cases without an allocated social worker')
  })

  test('has words for every measure', () => {
    for (const m of curated.metrics) {
      expect(m.whyItMatters, m.id).not.toBe('')
      expect(m.traps, m.id).not.toBe('')
    }
  })
})
