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
  moreProblems: vi.fn(async () => [problem(99)]),
  saveProblemLines: vi.fn(),
  takeCorrections: vi.fn(),
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
  test('stand in the order of the file, one line each, and by rule with their number', async () => {
    mount()
    expect(rows().map((row) => row.firstElementChild?.textContent)).toEqual(['Line', '3', '4', '7'])
    await userEvent.click(screen.getByRole('button', { name: 'Area not known 1' }))
    expect(rows()).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Digits not grouped in threes 60' }))
    expect(rows()).toHaveLength(3)
    expect(screen.getByText(/and 58 more/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(tools.moreProblems).toHaveBeenCalledWith('value-grouping', 2, 50)
    expect(rows()).toHaveLength(4)
  })

  test('are mended in their own cell', async () => {
    const decided = mount()
    const cell = screen.getByLabelText('Line 4, value')
    await userEvent.clear(cell)
    await userEvent.type(cell, '102{Enter}')
    expect(decided).toHaveBeenLastCalledWith({ edits: [{ line: 4, column: 'value', text: '102' }] })
    await userEvent.click(screen.getByText(/What you changed here/))
    await userEvent.click(screen.getByRole('button', { name: /^Take back: Line 4, value is now “102”/ }))
    expect(decided).toHaveBeenLastCalledWith({ edits: [] })
  })

  test('put back what was there on Escape', async () => {
    const decided = mount()
    await userEvent.type(screen.getByLabelText('Line 4, value'), '9{Escape}')
    await userEvent.tab()
    expect(screen.getByLabelText('Line 4, value')).toHaveValue('1,02')
    expect(decided).not.toHaveBeenCalled()
  })

  test('that are alike are mended at once', async () => {
    const decided = mount()
    const all = screen.getByLabelText('“n/a” stands in 12 cells of value')
    await userEvent.clear(all)
    await userEvent.type(all, 'x{Enter}')
    expect(decided).toHaveBeenLastCalledWith({ fixes: [{ column: 'value', from: 'n/a', to: 'x' }] })
  })

  test('go with their line when it is left out, and it can be put back', async () => {
    const decided = mount()
    await userEvent.click(screen.getByRole('button', { name: 'Leave out line 7' }))
    expect(decided).toHaveBeenLastCalledWith({ excludedLines: [7] })
    await userEvent.click(screen.getByText(/What you changed here/))
    await userEvent.click(screen.getByRole('button', { name: 'Take back: Line 7 is left out' }))
    expect(decided).toHaveBeenLastCalledWith({ excludedLines: [] })
  })

  test('can be mended elsewhere: their lines go out and come back as files', async () => {
    mount()
    await userEvent.click(screen.getByText('Mend the lines in a spreadsheet instead'))
    await userEvent.click(screen.getByRole('button', { name: 'Download the lines with problems' }))
    expect(tools.saveProblemLines).toHaveBeenCalled()
    const file = new File(['line\n'], 'corrected.csv', { type: 'text/csv' })
    await userEvent.upload(screen.getByLabelText('Corrected lines'), file)
    expect(tools.takeCorrections).toHaveBeenCalledWith(file)
  })
})

test('lines without problems are shown when asked for, and each cell can be written anew', async () => {
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

  test('are asked about, and nothing is answered for the person', () => {
    mount(small)
    expect(screen.getAllByRole('radio', { checked: false })).toHaveLength(3)
    expect(screen.getByText(/a total less its other parts/)).toBeVisible()
  })

  test('are kept only with the authority for it', async () => {
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
