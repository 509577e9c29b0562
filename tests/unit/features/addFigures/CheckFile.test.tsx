import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CheckFile } from '#features/addFigures/steps/CheckFile.tsx'
import { column, dataset, NO_OPTIONS, reading } from './support/reading.ts'

const board = reading({
  lines: 30,
  layout: { value: 'board', confidence: 0.8, alternatives: [], by: 'file' },
  headerLine: { value: 3, confidence: 1, alternatives: [], by: 'file' },
  columns: [column('Measure', { index: 0 }), column('Apr-19', { index: 1 })],
  rows: [{ line: 4, cells: ['Agency share', '<b>24%</b>'] }],
  skipped: [
    { line: 1, cells: ['Board report', ''], why: 'above-header' },
    { line: 40, cells: ['Source: payroll', ''], why: 'footnote' },
  ],
})

function mount() {
  const decide = vi.fn()
  render(<CheckFile reading={board} options={NO_OPTIONS} dataset={dataset} decide={decide} />)
  return decide
}

test('shows what was guessed about the file, and how sure each guess is', () => {
  mount()
  expect(screen.getByLabelText('Layout')).toHaveAccessibleDescription('Guessed, 80% sure')
  expect(screen.getByLabelText('Separator')).toHaveAccessibleDescription('Found in the file')
  const rows = within(screen.getByRole('region', { name: 'The first 1 line' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual(['LineMeasureApr-19', '4Agency share<b>24%</b>'])
  expect(screen.getByText('Line 40, footnote')).toBeVisible()
})

test('lets each guess be corrected', async () => {
  const decide = mount()
  await userEvent.selectOptions(screen.getByLabelText('Layout'), 'One figure a line')
  await userEvent.selectOptions(screen.getByLabelText('Separator'), 'Semicolon')
  await userEvent.selectOptions(screen.getByLabelText('Text encoding'), 'Windows-1252 (older Excel)')
  const line = screen.getByLabelText('Header line')
  await userEvent.clear(line)
  await userEvent.type(line, '5{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'These are the column names: line 1' }))
  expect(decide.mock.calls.map(([change]) => change)).toEqual(
    expect.arrayContaining([
      { layout: 'template' },
      { delimiter: ';' },
      { encoding: 'windows-1252' },
      { headerLine: 5 },
      { headerLine: 1 },
    ]),
  )
})
