import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Questions } from '#features/questions/Questions.tsx'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { ANYSHIRE } from '../../../support/curated.ts'
import { published } from '../../../support/published.ts'
import { show } from '../../../support/show.tsx'

function Shown() {
  const selection = select(published, [], useView())
  return selection ? <Questions dataset={published} selection={selection} /> : null
}

test('five questions each lead to their evidence', async () => {
  useView.setState({ ...DEFAULT_VIEW, metric: 'unallocated' })
  const chart = document.body.appendChild(document.createElement('section'))
  chart.id = 'trajectory'
  chart.tabIndex = -1
  chart.scrollIntoView = vi.fn()
  render(<Shown />)
  const items = screen.getAllByRole('listitem')
  expect(items).toHaveLength(5)
  for (const item of items)
    expect(within(item).queryAllByRole('link').length + within(item).queryAllByRole('button').length).toBe(1)
  expect(screen.getByRole('link', { name: /^Community Care, 16 March 2020/u })).toHaveAttribute(
    'href',
    expect.stringContaining('#:~:text=the%20figure%20stood%20at%20more%20than%20300'),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Show chart of “Sickness absence”' }))
  expect(useView.getState().metric).toBe('absence')
  expect(chart).toHaveFocus()
  chart.remove()
})

test('nothing is shown where there is nothing to ask', () => {
  show((selection) => <Questions dataset={published} selection={selection} />, { area: ANYSHIRE })
  expect(screen.queryByRole('heading')).toBeNull()
})
