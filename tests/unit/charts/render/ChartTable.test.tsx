import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ChartTable } from '#charts/render/ChartTable.tsx'
import { figureTable } from '#domain/tables/figureTable.ts'
import { curated, curatedFigures, curatedMetric } from '../../../support/curated.ts'

const open = (metric = 'unallocated') =>
  render(
    <ChartTable
      caption="Figures"
      rows={figureTable(curatedFigures(metric), curatedMetric(metric), curated.sources)}
    />,
  )
const bodyRows = () => screen.getAllByRole('row').slice(1)
const first = () => bodyRows()[0] ?? document.body

describe('the table', () => {
  test('shows each figure with its source’s words, its date as used and as stated, limits, change, source and note', () => {
    open()
    const row = within(bodyRows()[2] ?? document.body)
    for (const words of [
      'about 150 children',
      'about 150 children were without an allocated social worker',
      'In the last report',
      '150',
      '135 to 165 (inferred)',
      'down from 267',
      'Local newspaper, not named, 16 May 2019, paragraph 22',
    ])
      expect(row.getByText(words)).toBeInTheDocument()
    expect(row.getByRole('rowheader')).toHaveTextContent('about May 2019')
  })

  test('is sorted by date at first, and says so', () => {
    open()
    expect(screen.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending')
    expect(first()).toHaveTextContent('267 children')
  })

  test('is sorted by a column when its heading is pressed, and reversed by a second press', async () => {
    open()
    const value = screen.getByRole('columnheader', { name: 'Value' })
    await userEvent.click(within(value).getByRole('button'))
    expect(value).toHaveAttribute('aria-sort', 'ascending')
    expect(first()).toHaveTextContent('0 cases')
    await userEvent.click(within(value).getByRole('button'))
    expect(value).toHaveAttribute('aria-sort', 'descending')
    expect(first()).toHaveTextContent('more than 300 cases')
    expect(screen.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'none')
  })

  test('says how limits were inferred only if some were', () => {
    open()
    expect(screen.getByRole('table')).toHaveTextContent('Inferred limits are drawn as 10% either way.')
    open('budget')
    expect(screen.getAllByRole('table')[1]).not.toHaveTextContent('Inferred')
  })
})
