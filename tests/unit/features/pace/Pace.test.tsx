import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Pace } from '#features/pace/Pace.tsx'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import { published } from '../../../support/published.ts'

function Shown() {
  const selection = select(published, [], useView())
  return selection ? <Pace selection={selection} /> : null
}

function show(view: Partial<View>) {
  useView.setState({ ...DEFAULT_VIEW, ...view })
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Shown />
    </QueryClientProvider>,
  )
}

test('monthly referrals have a usual range, and the quarter against the year before', () => {
  show({ metric: 'referrals_month' })
  expect(
    screen.getByText(/^The latest figure, 1,171 in March 2021, is within the usual range of /),
  ).toBeVisible()
  expect(
    screen.getByText(/^January to March 2021 together: 3,041, 20% fewer than the 3,798 of/),
  ).toBeVisible()
})

test('in dates from January to March 2019 they are 29% fewer than a year before', () => {
  show({ metric: 'referrals_month', from: '2019-01', to: '2019-03' })
  expect(
    screen.getByText(/^January to March 2019 together: 2,518, 29% fewer than the 3,556 of/),
  ).toBeVisible()
})

test('new limits need a milestone and a reason, and can be taken away and put back', async () => {
  show({ metric: 'referrals_month' })
  await userEvent.click(screen.getByText('Change the limits'))
  const form = screen.getByRole('combobox', { name: 'New limits from' }).closest('form') as HTMLElement
  await userEvent.click(within(form).getByRole('button', { name: 'Use new limits' }))
  expect(within(form).getByText('Choose one first.')).toBeVisible()
  const option = within(form).getByRole('option', { name: /Trust decided/ }) as HTMLOptionElement
  await userEvent.selectOptions(within(form).getByRole('combobox'), option)
  await userEvent.type(within(form).getByRole('textbox', { name: 'Reason' }), 'new | front door~.')
  await userEvent.click(within(form).getByRole('button', { name: 'Use new limits' }))
  expect(useView.getState().rebase).toMatchObject({ metric: 'referrals_month', why: 'new front door' })
  expect(
    screen.getByText(/New limits from June 2019, the first figure after “.*: new front door\./),
  ).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show without new limits' }))
  expect(useView.getState().rebase).toBeUndefined()
  await userEvent.click(screen.getByRole('button', { name: 'Show the new limits again' }))
  expect(useView.getState().rebase).toMatchObject({ why: 'new front door' })
})

test('a figure set aside is named with its reason, and can be counted again', async () => {
  show({ metric: 'referrals_month' })
  await userEvent.click(screen.getByText('Change the limits'))
  const form = screen.getByRole('combobox', { name: 'Set aside' }).closest('form') as HTMLElement
  await userEvent.selectOptions(within(form).getByRole('combobox'), 'January 2018')
  await userEvent.type(within(form).getByRole('textbox'), 'backlog entered')
  await userEvent.click(within(form).getByRole('button', { name: 'Set aside' }))
  expect(
    screen.getByText(/Set aside by hand, so not counted: January 2018 \(backlog entered\)\./),
  ).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Count January 2018 again' }))
  expect(useView.getState().aside).toEqual([])
})

test('a target needs a number and a date that can be read', async () => {
  show({ metric: 'agency_share' })
  await userEvent.click(screen.getByText('Set a target'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Value' }), '140%')
  await userEvent.click(screen.getByRole('button', { name: 'Set' }))
  expect(screen.getByText('Write a percentage from 0 to 100.')).toBeVisible()
  await userEvent.clear(screen.getByRole('textbox', { name: 'Value' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Value' }), '14%')
  await userEvent.type(screen.getByRole('textbox', { name: 'By' }), 'soon')
  await userEvent.click(screen.getByRole('button', { name: 'Set' }))
  expect(screen.getByText('Write the date as 31/03/2026, March 2026 or 2025/26.')).toBeVisible()
})

test('few figures get words and no control chart', () => {
  show({ metric: 'unallocated' })
  expect(screen.getByText(/^13 monthly figures would show whether a change is more than/)).toBeVisible()
  expect(screen.queryByText('Change the limits')).toBeNull()
})
