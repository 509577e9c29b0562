import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CompareChoice } from '#features/trajectory/CompareChoice.tsx'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { published } from '../../../support/published.ts'

function Shown() {
  const selection = select(published, [], useView())
  return selection ? <CompareChoice dataset={published} selection={selection} /> : null
}

function show(view: Partial<View>) {
  useView.setState({ ...DEFAULT_VIEW, ...view })
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Shown />
    </QueryClientProvider>,
  )
}

test('England and similar councils are ticked at first, and the group is named', () => {
  show({ metric: 'agency_share' })
  expect(screen.getByRole('checkbox', { name: 'England' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Similar councils' })).toBeChecked()
  expect(screen.getByText(/Kent, Nottinghamshire, Swindon/)).toBeVisible()
})

test('one other council can be chosen, and England left out', async () => {
  show({ metric: 'agency_share' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Another council' }), 'Doncaster')
  await userEvent.click(screen.getByRole('checkbox', { name: 'England' }))
  expect(useView.getState().compare).toEqual(['similar', 'doncaster'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Another council' }), 'Middlesbrough')
  expect(useView.getState().compare).toEqual(['similar', 'middlesbrough'])
})

test('the councils offered are those with figures of the same definition, without the one shown and what continues it', () => {
  show({ metric: 'agency_share' })
  const options = within(screen.getByRole('combobox', { name: 'Another council' })).getAllByRole('option')
  expect(options.map((o) => o.textContent)).toEqual([
    'None',
    'Middlesbrough',
    'Stoke-on-Trent',
    'Kingston upon Hull',
    'Doncaster',
  ])
})

test('a total is compared with nothing', () => {
  show({ metric: 'unallocated' })
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
})

test('a council chosen for another measure stays chosen, and the list says that it has nothing here', () => {
  show({ metric: 'unallocated', compare: ['doncaster'] })
  expect(screen.getByRole('option', { name: 'Doncaster (nothing to compare)' })).toBeInTheDocument()
})
