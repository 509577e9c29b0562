import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { CheckValues } from '#features/addFigures/values/CheckValues.tsx'
import type { ImportOptions } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { column, dataset, group, problem, reading } from './support/reading.ts'

const area = problem(3, {
  code: 'area-unknown',
  message: 'Not an area.',
  columnId: 'area',
  column: 'area',
  cell: 'X',
})
const bad = reading({
  lines: 9,
  counts: { refusedLines: 3 },
  columns: [column('value', { target: { kind: 'field', field: 'value' }, index: 1 })],
  rows: [{ line: 2, cells: ['Northamptonshire', '5'] }],
  problems: [
    group([problem(4), problem(7, { cell: 'n/a' })], {
      count: 60,
      values: [{ column: 'value', text: 'n/a', count: 12 }],
    }),
    group([area]),
  ],
})

const tools = {
  further: { problems: vi.fn(async () => [problem(99)]) },
  onSaveLines: vi.fn(),
  onCorrected: vi.fn(),
}

function Values({ given, decided }: { given: ImportReading; decided: (o: ImportOptions) => void }) {
  const [options, setOptions] = useState<ImportOptions>({})
  const decide = (change: Partial<ImportOptions>) => {
    const next = { ...options, ...change }
    setOptions(next)
    decided(next)
  }
  return <CheckValues reading={given} options={options} dataset={dataset} decide={decide} {...tools} />
}

function mount(given: ImportReading = bad) {
  const decided = vi.fn()
  render(<Values given={given} decided={decided} />)
  return decided
}

const rows = () => within(screen.getByRole('region', { name: 'Problems in the file' })).getAllByRole('row')

describe('problems', () => {
  test('are listed in the order of the file, and by rule with their number', async () => {
    mount()
    expect(rows().map((row) => row.firstElementChild?.textContent)).toEqual(['Line', '3', '4', '7'])
    await userEvent.click(screen.getByRole('button', { name: 'Area not known 1' }))
    expect(rows()).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Digits not grouped in threes 60' }))
    expect(rows()).toHaveLength(3)
    expect(screen.getByText(/and 58 more/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(tools.further.problems).toHaveBeenCalledWith('value-grouping', 2, 50)
    expect(rows()).toHaveLength(4)
  })

  test('are fixed in their own cell', async () => {
    const decided = mount()
    const cell = screen.getByLabelText('Line 4, value')
    await userEvent.clear(cell)
    await userEvent.type(cell, '102{Enter}')
    expect(decided).toHaveBeenLastCalledWith({ edits: [{ line: 4, column: 'value', text: '102' }] })
    await userEvent.click(screen.getByText(/What you changed here/))
    await userEvent.click(screen.getByRole('button', { name: /^Undo: Line 4, value is now “102”/ }))
    expect(decided).toHaveBeenLastCalledWith({ edits: [] })
  })

  test('get their old text back on Escape', async () => {
    const decided = mount()
    await userEvent.type(screen.getByLabelText('Line 4, value'), '9{Escape}')
    await userEvent.tab()
    expect(screen.getByLabelText('Line 4, value')).toHaveValue('1,02')
    expect(decided).not.toHaveBeenCalled()
  })

  test('in identical cells are fixed together', async () => {
    const decided = mount()
    const all = screen.getByLabelText('“n/a” is in 12 cells of value')
    await userEvent.clear(all)
    await userEvent.type(all, 'x{Enter}')
    expect(decided).toHaveBeenLastCalledWith({ fixes: [{ column: 'value', from: 'n/a', to: 'x' }] })
  })

  test('disappear when their line is skipped, which can be undone', async () => {
    const decided = mount()
    await userEvent.click(screen.getByRole('button', { name: 'Skip this line: line 7' }))
    expect(decided).toHaveBeenLastCalledWith({ excludedLines: [7] })
    await userEvent.click(screen.getByText(/What you changed here/))
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Line 7 is skipped' }))
    expect(decided).toHaveBeenLastCalledWith({ excludedLines: [] })
  })

  test('can be fixed in a spreadsheet: their lines are saved and read again as files', async () => {
    mount()
    await userEvent.click(screen.getByText('Fix the lines in a spreadsheet instead'))
    await userEvent.click(screen.getByRole('button', { name: 'Download the lines with problems' }))
    expect(tools.onSaveLines).toHaveBeenCalled()
    const file = new File(['line\n'], 'corrected.csv', { type: 'text/csv' })
    await userEvent.upload(screen.getByLabelText('Corrected lines'), file)
    expect(tools.onCorrected).toHaveBeenCalledWith(file)
  })
})

test('lines without problems are shown on request, and each of their cells can be corrected', async () => {
  const decided = mount()
  expect(screen.queryByLabelText('Line 2, value')).toBeNull()
  await userEvent.click(screen.getByLabelText('Show only lines with problems'))
  await userEvent.type(screen.getByLabelText('Line 2, value'), '0{Enter}')
  expect(decided).toHaveBeenLastCalledWith({ edits: [{ line: 2, column: 'value', text: '50' }] })
})

describe('small counts', () => {
  const small = reading({
    needs: ['small-counts'],
    smallCounts: { count: 2, first: [], totalsGiven: true, answer: undefined },
  })

  test('are asked about, with no answer chosen in advance', () => {
    mount(small)
    expect(screen.getAllByRole('radio', { checked: false })).toHaveLength(3)
    expect(screen.getByText(/subtracting the other parts from a total/)).toBeVisible()
  })

  test('are kept only with a named authority', async () => {
    const decided = mount(small)
    await userEvent.click(screen.getByRole('radio', { name: /^Keep as they are/ }))
    expect(decided).not.toHaveBeenCalled()
    await userEvent.type(screen.getByLabelText('On whose authority?'), 'Data protection officer')
    await userEvent.tab()
    expect(decided).toHaveBeenLastCalledWith({
      smallCounts: { kind: 'keep', authority: 'Data protection officer' },
    })
    await userEvent.click(screen.getByRole('radio', { name: /^Hold back/ }))
    expect(decided).toHaveBeenLastCalledWith({ smallCounts: { kind: 'suppress' } })
  })
})
