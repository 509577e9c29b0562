import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AddFigures } from '#features/addFigures/AddFigures.tsx'
import { OwnFigures } from '#features/addFigures/OwnFigures.tsx'
import { useAllFigures } from '#state/userData.ts'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { addImport } from '#storage/addImport.ts'
import { closeStorage } from '#storage/database.ts'
import { file, mine } from '../../../support/storagePage.ts'
import { stubDialogs } from './support/addFigures.tsx'

beforeEach(() => {
  useView.setState(DEFAULT_VIEW)
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(async () => {
  await closeStorage()
  vi.unstubAllGlobals()
})

function Shown() {
  const data = useAllFigures()
  return (
    <>
      <AddFigures />
      <OwnFigures shown={data?.observations ?? []} />
      {data && 'read'}
    </>
  )
}

function mount() {
  const client = new QueryClient()
  const { container } = render(
    <QueryClientProvider client={client}>
      <Shown />
    </QueryClientProvider>,
  )
  return { move: () => act(() => useView.getState().choose({ metric: 'turnover' })), container }
}

const button = (name: RegExp) => screen.findByRole('button', { name })

test('without figures of one’s own there is no such line', async () => {
  const { container } = mount()
  await screen.findByText('read')
  expect(container).toHaveTextContent(/^Add figuresread$/u)
})

test('the last change can be undone beside the figures, announced politely, and redone', async () => {
  await addImport(file('first.csv', mine(22, '2020-06')))
  await addImport(file('second.csv', mine(30, '2020-07')))
  mount()
  await screen.findByText('2 of your figures are shown.')
  const undo = await button(/^Undo the last change \(adding second\.csv\)$/u)
  await userEvent.click(undo)
  const said = await screen.findByText('Undone: adding second.csv.')
  expect(said).toHaveAttribute('aria-live', 'polite')
  expect(await screen.findByText('1 of your figures is shown.')).toBeVisible()
  expect(undo).toHaveFocus()
  await userEvent.click(await button(/^Do it again$/u))
  await screen.findByText('Done again: adding second.csv.')
  expect(await screen.findByText('2 of your figures are shown.')).toBeVisible()
  expect(await button(/^Manage$/u)).toHaveFocus()
})

test('undoing the only change keeps its message until another measure or area is chosen', async () => {
  await addImport(file('only.csv', mine(22, '2020-06')))
  const { move, container } = mount()
  await userEvent.click(await button(/^Undo the last change/u))
  await screen.findByText('Undone: adding only.csv.')
  await vi.waitFor(() => expect(container).toHaveTextContent('None of your figures are shown.'))
  expect(await button(/^Manage$/u)).toHaveFocus()
  move()
  await vi.waitFor(() => expect(container).toHaveTextContent(/^Add figuresread$/u))
})

test('undoing a measure that came with the file leaves an address that works, and doing it again shows it again', async () => {
  const visits = { id: 'your_visits', title: 'Visits', unit: 'count', better: 'higher', decimals: 0 } as const
  await addImport({ ...file('visits.csv', { ...mine(4), metric: visits.id }), newMetrics: [visits] })
  act(() => useView.getState().choose({ metric: visits.id }))
  mount()
  await userEvent.click(await button(/^Undo the last change/u))
  await screen.findByText('Undone: adding visits.csv.')
  expect(useView.getState().metric).toBe('')
  await userEvent.click(await button(/^Do it again$/u))
  await screen.findByText('Done again: adding visits.csv.')
  expect(useView.getState().metric).toBe(visits.id)
})

test('Manage opens the dialog of the header’s button', async () => {
  stubDialogs()
  await addImport(file('only.csv', mine(22, '2020-06')))
  mount()
  await userEvent.click(await button(/^Manage$/u))
  expect(await screen.findByRole('dialog', { name: 'Add figures' }, { timeout: 10_000 })).toBeVisible()
})
