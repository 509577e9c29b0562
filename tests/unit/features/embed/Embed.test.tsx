import { render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '#domain/model/dataset.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { Embed } from '#features/embed/Embed.tsx'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { ANYSHIRE, curated, withAnyshire } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'
import { stubLayout } from '../../../support/show.tsx'

beforeEach(stubLayout)

function embed(view: Partial<View> = {}, dataset: Dataset = curated) {
  useView.setState({ ...DEFAULT_VIEW, embed: true, ...view })
  render(<Embed dataset={dataset} />)
  return screen.getByRole('main').textContent ?? ''
}

describe('an embedded chart', () => {
  test('says what it shows, the answer, who published it and as of when', () => {
    const said = embed({ metric: 'budget' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Budget, Northamptonshire')
    expect(said).toContain('£131.9m planned for 2019-20.')
    expect(said).toMatch(/Sources?: [^.]+\. As of 2019-20; 1 figure\. Not official statistics\./u)
  })

  test('leads to the same view of the whole page, in a tab of its own', () => {
    embed({ metric: 'agency_share', from: '2019' })
    const link = screen.getByRole('link', { name: 'Open in the dashboard' })
    expect(link).toHaveAttribute('href', '?metric=agency_share&from=2019')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener')
  })

  test('of a council without figures says so, and names the sources of its dates', () => {
    const said = embed({ area: ANYSHIRE }, withAnyshire)
    expect(said).toContain('No figure of this kind is known for Anyshire.')
    expect(said).toContain('Sources: Community Care; Ofsted. 2 milestones. Not official statistics.')
  })

  test('of dates without a figure says so', () => {
    expect(embed({ from: '2019-01', to: '2019-04' })).toContain('No figures in these dates.')
  })

  test('of figures that were added to the copy says so, and calls nobody their source', () => {
    const own = figure({ metric: 'social_workers', value: 290, when: '2020-03', source: 'Ofsted' })
    const copy = publishedDataset(
      curated,
      { observations: [own], metrics: [], areas: [], targets: [] },
      '2026-11-22',
    )
    const said = embed({ metric: 'social_workers', from: '2020' }, copy)
    expect(said).toContain('Source: figures added by the publisher of this page, not verified.')
    expect(said).not.toContain('Ofsted')
  })

  test.each([
    [{ metric: 'own-visits' }, 'The measure asked for is not in this page’s data.'],
    [{ area: 'E09000001' }, 'The area asked for is not in this page’s data.'],
    [
      { area: 'E09000001', metric: 'own-visits' },
      'The measure and area asked for are not in this page’s data.',
    ],
  ])('asked for %j says that it shows another', (view, words) => expect(embed(view)).toContain(words))

  test('asked for an area by its name shows that area', () => {
    expect(embed({ area: 'middlesbrough' })).not.toContain('asked for')
  })

  test('without any data says so', () => {
    expect(embed({}, { ...curated, areas: [] })).toContain('This page’s data contains no areas')
  })
})
