import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AddFigures } from '#features/addFigures/AddFigures.tsx'
import { closeStorage } from '#storage/database.ts'
import { openDialog, stubDialogs } from './support/addFigures.tsx'
import { stubObserver } from './support/stubObserver.ts'

stubObserver()
// The dialog, and what reads a file, are fetched when they are first needed: that takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

const HEADER = 'area,metric,definition,period,value,source,note'
const csv = (...lines: readonly string[]) =>
  new File([[HEADER, ...lines].join('\n')], 'figures.csv', { type: 'text/csv' })
const GOOD = 'Northamptonshire,Social workers,,Nov 2019,about 300,Cabinet report,'
const BETTER = 'Northamptonshire,Agency share,,Nov 2019,just under a third,Cabinet report,'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  stubDialogs()
})

afterEach(async () => {
  await closeStorage()
  vi.unstubAllGlobals()
})

async function chooseFile(file: File) {
  const dialog = await openDialog()
  await userEvent.upload(dialog.getByLabelText('CSV file or workbook'), file)
  return dialog
}

describe('the button', () => {
  test('is drawn on the server, alone', () => {
    const html = renderToString(
      <QueryClientProvider client={new QueryClient()}>
        <AddFigures />
      </QueryClientProvider>,
    )
    expect(html).toBe('<button type="button" class="btn primary" aria-haspopup="dialog">Add figures</button>')
  })

  test('gets the focus back when the dialog is closed', async () => {
    const dialog = await openDialog()
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'Add figures' })).toHaveFocus()
  })
})

describe('a file of figures', () => {
  test('is shown before anything is added, and added when the button is pressed', async () => {
    const dialog = await chooseFile(csv(GOOD, BETTER))
    expect(await dialog.findByText('2 new, 0 changed, 0 same, 0 rejected')).toBeVisible()
    const table = within(dialog.getByRole('region', { name: 'Figures that will be added' }))
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'AreaMeasurePeriodValueShown nowChangeLeave out',
      'NorthamptonshireSocial workersNov 2019about 300NewLeave out',
      'NorthamptonshireAgency shareNov 2019just under a thirdNewLeave out',
    ])
    expect(dialog.getByRole('heading', { name: 'Review the changes' })).toHaveFocus()
    await userEvent.click(dialog.getByRole('button', { name: 'Add 2 figures' }))
    expect(await dialog.findByText('2 figures from figures.csv were added.')).toBeVisible()
    expect(await dialog.findByText(/^2 figures, added \d+.*: 2 new$/)).toBeVisible()
  })

  test('that is chosen again changes nothing, and one that differs shows the current value', async () => {
    const dialog = await chooseFile(csv(GOOD))
    await userEvent.click(await dialog.findByRole('button', { name: 'Add 1 figure' }))
    await dialog.findByText('1 figure from figures.csv was added.')
    await userEvent.click(dialog.getByRole('button', { name: 'Choose another file' }))
    await userEvent.upload(dialog.getByLabelText('CSV file or workbook'), csv(GOOD))
    expect(await dialog.findByText('0 new, 0 changed, 1 same, 0 rejected')).toBeVisible()
    expect(dialog.getByText('The figure is here already: there is nothing to add.')).toBeVisible()
    expect(dialog.getByRole('heading', { name: 'Nothing to add' })).toHaveFocus()
    expect(dialog.queryByRole('button', { name: /^Add|Cancel/ })).toBeNull()
    expect(dialog.getAllByRole('button', { name: 'Close' })).toHaveLength(2)
    await userEvent.click(dialog.getByRole('button', { name: 'Choose another file' }))
    await userEvent.upload(
      dialog.getByLabelText('CSV file or workbook'),
      csv(GOOD.replace('about 300', '310')),
    )
    expect(await dialog.findByText('0 new, 1 changed, 0 same, 0 rejected')).toBeVisible()
    expect(dialog.getByRole('region', { name: 'Figures that will be added' })).toHaveTextContent(
      '310about 300',
    )
  })

  test('can be removed again, after a question', async () => {
    const dialog = await chooseFile(csv(GOOD))
    await userEvent.click(await dialog.findByRole('button', { name: 'Add 1 figure' }))
    await userEvent.click(await dialog.findByRole('button', { name: 'Remove figures.csv' }))
    expect(dialog.getByRole('button', { name: 'Keep' })).toHaveFocus()
    await userEvent.click(dialog.getByRole('button', { name: 'Keep' }))
    expect(dialog.getByRole('button', { name: 'Remove figures.csv' })).toHaveFocus()
    await userEvent.click(dialog.getByRole('button', { name: 'Remove figures.csv' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Yes, remove figures.csv' }))
    expect(await dialog.findByText('The figures of figures.csv were removed.')).toBeVisible()
    expect(await dialog.findByText('None yet.')).toBeVisible()
  })
})

describe('a file with problems', () => {
  test('shows where each problem is, what it is and how to fix it, and adds the rest', async () => {
    const dialog = await chooseFile(
      csv(GOOD, 'Northamtonshire,Social workers,,2019,<script>alert(1)</script>,x,'),
    )
    expect(await dialog.findByText('1 new, 0 changed, 0 same, 1 rejected')).toBeVisible()
    const rows = within(dialog.getByRole('region', { name: 'Problems in the file' })).getAllByRole('row')
    expect(rows[1]).toHaveTextContent(
      '3areaError. This page has no area called “Northamtonshire”.Did you mean Northamptonshire?',
    )
    expect(dialog.getByRole('button', { name: 'Add 1 figure' })).toBeEnabled()
  })

  test('never has its text run or rendered as markup', async () => {
    const dialog = await chooseFile(
      csv('Northamptonshire,Social workers,,2019,<img src=x onerror=alert(1)>,x,'),
    )
    expect(await dialog.findByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible()
    expect(document.querySelector('dialog img, dialog script')).toBeNull()
  })

  test('shows the first of many and counts the others', async () => {
    const lines = Array.from({ length: 60 }, () => 'Atlantis,Social workers,,2019,1,x,')
    const dialog = await chooseFile(csv(...lines))
    expect(await dialog.findByText(/and 40 more/)).toBeVisible()
    expect(
      within(dialog.getByRole('region', { name: 'Problems in the file' })).getAllByRole('row'),
    ).toHaveLength(21)
  })

  test.each<[string, File, RegExp]>([
    ['is a broken workbook', new File(['PK\u0003\u0004xl/workbook.xml'], 'book.csv'), /damaged workbook/],
    ['is empty', new File([], 'empty.csv'), /The file is empty/],
  ])('that %s is refused with the reason', async (_, file, reason) => {
    const dialog = await chooseFile(file)
    expect(await dialog.findByRole('alert')).toHaveTextContent(reason)
    expect(dialog.getByRole('heading', { name: 'This file cannot be added' })).toHaveFocus()
    expect(dialog.getAllByText(reason)).toHaveLength(1)
    expect(dialog.queryByRole('button', { name: /^Add \d/ })).toBeNull()
  })

  test('with unpaired quotation marks is read without them only on request', async () => {
    const user = userEvent.setup()
    const dialog = await chooseFile(
      csv(
        'Northamptonshire,Agency share,,Nov 2019,31%,,"so called',
        'Northamptonshire,Agency share,,Dec 2019,32%,,',
      ),
    )
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Line 2: A quotation mark opens on this line and does not close',
    )
    await user.click(dialog.getByRole('button', { name: 'Read quote marks as text' }))
    expect(await dialog.findByRole('heading', { name: 'Check the file' })).toHaveFocus()
    expect(dialog.getByLabelText('Quotation marks')).toHaveValue('text')
    expect(dialog.getByRole('cell', { name: '"so called' })).toBeVisible()
    await user.selectOptions(dialog.getByLabelText('Quotation marks'), 'round')
    expect(await dialog.findByRole('alert')).toHaveTextContent('does not close')
    await user.click(dialog.getByRole('button', { name: 'Read quote marks as text' }))
    await user.click(await dialog.findByRole('button', { name: 'Continue' }))
    expect(await dialog.findByRole('button', { name: 'Add 2 figures' })).toBeEnabled()
  })

  test('that cannot be read for another reason has no such button', async () => {
    const dialog = await chooseFile(new File([], 'empty.csv'))
    await dialog.findByRole('alert')
    expect(dialog.queryByRole('button', { name: /quote marks/ })).toBeNull()
  })

  test('that has no known column is shown with a choice of layouts', async () => {
    const dialog = await chooseFile(new File(['a,b\n1,2'], 'other.csv'))
    expect(await dialog.findByRole('heading', { name: 'Check the file' })).toHaveFocus()
    expect(dialog.getByRole('alert')).toHaveTextContent('The columns of this file do not match any layout')
    expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled()
  })

  test('that is far too large is refused without being opened', async () => {
    const huge = new File(['x'], 'huge.csv')
    const opened = vi.fn()
    Object.defineProperties(huge, {
      size: { value: 1024 * 1024 * 1024 },
      slice: { value: opened },
      stream: { value: opened },
    })
    const dialog = await chooseFile(huge)
    expect(await dialog.findByRole('alert')).toHaveTextContent(/larger than \d+ MB/)
    expect(opened).not.toHaveBeenCalled()
  })
})

test('reading can be cancelled, and the file can be chosen again', async () => {
  const slow = csv(GOOD)
  Object.defineProperty(slow, 'stream', { value: () => new ReadableStream() })
  const dialog = await chooseFile(slow)
  expect(dialog.getByText('Reading figures.csv …')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(dialog.getByLabelText('CSV file or workbook')).toBeVisible()
})

test('a browser without storage says so, and shows the figures anyway', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const dialog = await openDialog()
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'Your figures cannot be kept in this browser: they will be gone when the page is closed.',
  )
  await userEvent.upload(dialog.getByLabelText('CSV file or workbook'), csv(GOOD))
  await userEvent.click(await dialog.findByRole('button', { name: 'Add 1 figure' }))
  await userEvent.click(await dialog.findByRole('button', { name: 'Remove figures.csv' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Yes, remove figures.csv' }))
  expect(await dialog.findByText('None yet.')).toBeVisible()
})

test('a browser that refuses to store is reported, and nothing is added', async () => {
  const dialog = await chooseFile(csv(GOOD))
  const button = await dialog.findByRole('button', { name: 'Add 1 figure' })
  const { IDBObjectStore } = await import('fake-indexeddb')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await userEvent.click(button)
  expect(await dialog.findByRole('alert')).toHaveTextContent('The browser reports that its storage is full')
  expect(dialog.getByRole('button', { name: 'Add 1 figure' })).toBeVisible()
  put.mockRestore()
})
