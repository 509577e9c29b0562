import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { Filters } from '#features/filters/Filters.tsx'
import { useView } from '#state/view.ts'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const filters = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Filters dataset={curated} selection={selection} />, view)

const status = () => screen.getByRole('status')

describe('the filters say what they leave', () => {
  test('all five figures at first', () => {
    filters()
    expect(status()).toHaveTextContent(/^5 of 5 figures shown$/u)
  })

  test('four of five from November 2018', async () => {
    filters()
    await userEvent.type(screen.getByLabelText('From'), 'Nov 2018')
    expect(status()).toHaveTextContent(/^4 of 5 figures shown$/u)
  })

  test('one figure in the singular', () => {
    filters({ metric: 'budget' })
    expect(status()).toHaveTextContent(/^1 of 1 figure shown$/u)
  })

  test('that dates the wrong way round were swapped', () => {
    filters({ from: '2019-06', to: '2018-11' })
    expect(status()).toHaveTextContent(
      '2 of 5 figures shown (the dates were in reverse order and have been swapped)',
    )
  })
})

describe('dates typed the wrong way round', () => {
  const words = /the dates were in reverse order and have been swapped/u
  const boxes = () => ['From', 'To'].map((label) => (screen.getByLabelText(label) as HTMLInputElement).value)

  test('are swapped in the boxes when they are left, and it is said until others are chosen', async () => {
    filters({ to: '2018-11' })
    await userEvent.type(screen.getByLabelText('From'), 'Jun 2019')
    expect(status()).toHaveTextContent(words)
    // Still typing: the text under the fingers stays, in the other box too.
    await userEvent.tab()
    expect(boxes()).toEqual(['Jun 2019', 'Nov 2018'])
    await userEvent.click(document.body)
    expect(boxes()).toEqual(['Nov 2018', 'Jun 2019'])
    expect(useView.getState()).toMatchObject({ from: '2018-11', to: '2019-06' })
    expect(status()).toHaveTextContent(words)
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    expect(status()).not.toHaveTextContent(words)
  })

  test('are swapped at Enter', async () => {
    filters({ to: '2018-11' })
    await userEvent.type(screen.getByLabelText('From'), 'Jun 2019{Enter}')
    expect(boxes()).toEqual(['Nov 2018', 'Jun 2019'])
  })

  test('in the address are shown the right way round at once', () => {
    filters({ from: '2019-06', to: '2018-11' })
    expect(boxes()).toEqual(['Nov 2018', 'Jun 2019'])
    expect(status()).toHaveTextContent(words)
  })
})

describe('between two milestones', () => {
  test('every one has its number in the whole list', () => {
    filters({ from: '2018-10', to: '2018-11' })
    const named = (words: string) => screen.getAllByRole('option', { name: words, hidden: true })
    expect(named('4. Focused visit by Ofsted, 17 to 18 Oct 2018')).toHaveLength(2)
    expect(named('13. Inspection begins, 17 Jun 2019')).toHaveLength(2)
  })
})

describe('a click', () => {
  test('on a preset sets both dates, and marks it as chosen', async () => {
    filters()
    const button = screen.getByRole('button', { name: /^Since “Children’s commissioner appointed”/u })
    expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByLabelText('From')).toHaveValue('Nov 2018')
    expect(status()).toHaveTextContent('4 of 5 figures shown')
    expect(useView.getState().around).toBe('ncc-commissioner-appointed-2018')
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    expect(useView.getState().around).toBe('')
  })

  test('on other dates keeps the milestone that change is counted from', async () => {
    filters({ around: 'ncc-trust-decided-2019' })
    await userEvent.click(screen.getByRole('button', { name: '2018-19' }))
    expect(useView.getState()).toMatchObject({ from: '2018-04', around: 'ncc-trust-decided-2019' })
  })

  test('on Reset opens both ends, and forgets what could not be read', async () => {
    filters({ from: '2019-01', to: '2019-06', around: 'ncc-trust-decided-2019' })
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(useView.getState()).toMatchObject({ from: undefined, to: undefined, around: '' })
    await userEvent.type(screen.getByLabelText('To'), 'soon')
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(screen.getByLabelText('To')).toHaveValue('')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the list of measures', () => {
  test('chooses a measure', async () => {
    filters()
    await userEvent.selectOptions(screen.getByLabelText('Measure'), 'Agency share')
    expect(useView.getState().metric).toBe('agency_share')
    expect(status()).toHaveTextContent('3 of 3 figures shown')
  })

  test('says which measures the sources give nothing of', () => {
    filters({ area: ANYSHIRE })
    expect(screen.getByRole('option', { name: 'Agency share (no figures)' })).toBeInTheDocument()
  })
})
