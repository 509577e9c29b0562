import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { EmptyRange } from '#features/trajectory/Trajectory.tsx'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { ANYSHIRE } from '../../../support/curated.ts'
import { published } from '../../../support/published.ts'
import { show } from '../../../support/show.tsx'

const empty = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <EmptyRange selection={selection} />, view)

describe('dates without a figure', () => {
  test.each([
    [
      'between two figures',
      { from: '2019-01', to: '2019-04' },
      'December 2018 before and about May 2019 after',
    ],
    ['before all of them', { from: '2016', to: '2017' }, 'October 2018 after'],
    ['after all of them', { from: '2021' }, 'about January to February 2020 before'],
  ])('%s name the nearest', (_, view, nearest) => {
    empty(view)
    expect(screen.getByText(/No figure falls in these dates/u)).toHaveTextContent(`The nearest: ${nearest}.`)
  })

  test('say whose figures the chart has instead', () => {
    const selection = select(published, [], { ...DEFAULT_VIEW, metric: 'social_workers', from: '2021-06' })
    if (!selection) throw new Error('there is nothing to show')
    render(<EmptyRange selection={selection} />)
    expect(screen.getByText(/No figure falls in these dates/u)).toHaveTextContent(
      'The chart has figures of North and West Northamptonshire together.',
    )
  })

  test('offer a way to all figures', async () => {
    empty({ from: '2019-01', to: '2019-04' })
    await userEvent.click(screen.getByRole('button', { name: 'Show all figures' }))
    expect(useView.getState()).toMatchObject({ from: undefined, to: undefined })
    expect(screen.queryByText(/No figure falls/u)).toBeNull()
  })

  test.each([
    ['there are figures', {}],
    ['the council has no figures at all', { area: ANYSHIRE }],
  ])('are not spoken of where %s', (_, view) => {
    expect(empty(view).container).toBeEmptyDOMElement()
  })
})
