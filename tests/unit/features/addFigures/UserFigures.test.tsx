import 'fake-indexeddb/auto'
import { configure, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewMetric } from '#domain/model/userFigures.ts'
import { addImport } from '#storage/addImport.ts'
import { makeBackup } from '#storage/backup.ts'
import { closeStorage } from '#storage/database.ts'
import { listImports, readFigures } from '#storage/userImports.ts'
import { openDialog, stubDialogs } from './support/addFigures.tsx'
import { share } from './support/reading.ts'
import { stubObserver } from './support/stubObserver.ts'

stubObserver()
configure({ asyncUtilTimeout: 10_000 })

const MADE: NewMetric = {
  id: 'your_visits',
  title: 'Visits made',
  unit: 'count',
  better: 'higher',
  decimals: 0,
}
const visits = { ...share('2020-06', 120), metric: MADE.id, unit: 'count' as const, asStated: '120' }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  stubDialogs()
})

afterEach(async () => {
  await closeStorage()
  vi.unstubAllGlobals()
})

describe('the history of an import', () => {
  test('tells what it changed, as it was and as it is', async () => {
    await addImport({ fileName: 'may.csv', observations: [share('2020-06', 22)] })
    await addImport({ fileName: 'june.csv', observations: [share('2020-06', 24), share('2020-07', 23)] })
    const dialog = await openDialog()
    expect(await dialog.findAllByText(/changed$/)).toHaveLength(1)
    await userEvent.click(dialog.getByText('1 changed'))
    expect(await dialog.findByText('Agency share, Jun 2020: 24% (was 22%)')).toBeVisible()
  })

  test('says before a removal, and before everything is cleared, that this cannot be undone', async () => {
    await addImport({ fileName: 'may.csv', observations: [share('2020-06', 22)] })
    const dialog = await openDialog()
    await userEvent.click(await dialog.findByRole('button', { name: 'Remove may.csv' }))
    expect(dialog.getByText('Remove 1 figure from this browser? This cannot be undone.')).toBeVisible()
    await userEvent.click(await dialog.findByText('Back up, restore or clear your figures'))
    await userEvent.click(dialog.getByRole('button', { name: 'Clear my data' }))
    expect(dialog.getByText(/^Remove every figure, file name .* This cannot be undone\.$/u)).toBeVisible()
  })
})

describe('a backup', () => {
  async function backupText(): Promise<string> {
    const made = await makeBackup()
    if (made.kind !== 'made') throw new Error(made.message)
    return made.text
  }
  async function chooseBackup(text: string) {
    const dialog = await openDialog()
    await userEvent.click(await dialog.findByText('Back up, restore or clear your figures'))
    const file = new File([text], 'your-figures.json', { type: 'application/json' })
    await userEvent.upload(dialog.getByLabelText('Restore from a backup'), file)
    return dialog
  }

  test('that is as it was made is restored', async () => {
    await addImport({ fileName: 'may.csv', observations: [share('2020-06', 22)] })
    const dialog = await chooseBackup(await backupText())
    expect(await dialog.findByRole('button', { name: 'Restore' })).toBeVisible()
    expect(dialog.queryByRole('button', { name: /add them/ })).toBeNull()
  })

  test('that was changed has its figures looked at and added like those of any file, with a metric of its own', async () => {
    await addImport({
      fileName: 'may.csv',
      observations: [share('2020-06', 22), visits],
      newMetrics: [MADE],
    })
    const text = (await backupText()).replaceAll('"22"', '"29"').replaceAll('"22%"', '"29%"')
    // Another machine: nothing is known there.
    await closeStorage()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const dialog = await chooseBackup(text)
    expect(await dialog.findByText(/It was changed after it was made/)).toBeVisible()
    expect(dialog.queryByRole('button', { name: 'Restore' })).toBeNull()
    await userEvent.click(dialog.getByRole('button', { name: 'Look at its figures and add them' }))
    expect(await dialog.findByRole('heading', { name: 'Review the changes' })).toHaveFocus()
    const rows = within(dialog.getByRole('region', { name: 'Figures that will be added' }))
    expect(rows.getByRole('cell', { name: '29%' })).toBeVisible()
    expect(rows.getByRole('cell', { name: 'Visits made' })).toBeVisible()
    expect((await listImports()).imports).toEqual([])
    await userEvent.click(dialog.getByRole('button', { name: 'Add 2 figures' }))
    await dialog.findByText('2 figures from your-figures.json were added.')
    const { imports, metrics } = await listImports()
    expect((await readFigures(imports)).observations).toHaveLength(2)
    expect(metrics.map(({ title }) => title)).toEqual(['Visits made', 'Agency share of social workers'])
    // The published figures of the second are of other sources.
    expect(metrics[1]?.definitions.at(-1)?.id).toBe('your')
  })
})
