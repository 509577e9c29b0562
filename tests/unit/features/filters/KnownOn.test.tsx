import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { KnownOnField, KnownOnStatus } from '#features/filters/KnownOn.tsx'
import { useAsKnown } from '#state/queries.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { published } from '../../../support/published.ts'

function Shown() {
  const dataset = useAsKnown(published)
  const selection = select(dataset, [], useView())
  return (
    <>
      <KnownOnField />
      {selection && <KnownOnStatus selection={selection} />}
      <p>{dataset === published ? 'all of it' : `${selection?.shown.length} figures`}</p>
    </>
  )
}

test('a day leaves out what was published later, says so, and can be taken back', async () => {
  useView.setState(DEFAULT_VIEW)
  render(<Shown />)
  expect(screen.getByText('all of it')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show all' })).not.toBeInTheDocument()
  await userEvent.type(screen.getByRole('textbox', { name: 'As known on' }), '1 June 2019{Enter}')
  expect(useView.getState().known).toBe('2019-06-01')
  expect(
    screen.getByText(
      /^As known on 1 June 2019: .* about Northamptonshire and its successors are left out\.$/,
    ),
  ).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(screen.getByText('all of it')).toBeVisible()
})

test('a month counts to its last day', () => {
  useView.setState({ ...DEFAULT_VIEW, known: '2019-06' })
  render(<Shown />)
  expect(screen.getByText(/^As known on 30 June 2019: /)).toBeVisible()
})

test('an impossible date changes nothing and says why', async () => {
  useView.setState(DEFAULT_VIEW)
  render(<Shown />)
  await userEvent.type(screen.getByRole('textbox', { name: 'As known on' }), '31 June 2019{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('There is no 31 June.')
  expect(screen.getByText('all of it')).toBeVisible()
})
