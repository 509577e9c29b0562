import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { curatedQuery } from '#state/queries.ts'
import { DEFAULT_VIEW, useView, type View } from '#state/view.ts'
import json from '../../../data/curated.json'
import { curated } from '../../support/curated.ts'
import { stubLayout } from '../../support/show.tsx'

const figures = () => new Response(JSON.stringify(json))

function open(client = new QueryClient()) {
  return render(<App client={client} />)
}

function openLoaded() {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, curated)
  return open(client)
}

beforeEach(() => {
  stubLayout()
  window.history.replaceState(null, '', '/')
  useView.setState(DEFAULT_VIEW)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('when the figures do not come', () => {
  test('the page says so, and trying again works', async () => {
    const fetched = vi.fn().mockResolvedValueOnce(new Response('', { status: 500 }))
    fetched.mockResolvedValueOnce(figures())
    vi.stubGlobal('fetch', fetched)
    open()
    expect(await screen.findByRole('alert')).toHaveTextContent('the server answered 500')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { level: 1, name: /^Unallocated cases:/u })).toBeVisible()
    expect(screen.queryByText('The figures could not be loaded')).toBeNull()
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  test('a damaged file is named as damaged', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('{"format":')))
    open()
    expect(await screen.findByRole('alert')).toHaveTextContent('data/curated.json is not JSON')
  })

  test('a lost connection is tried once more before anything is said', async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'))
    fetched.mockResolvedValueOnce(figures())
    vi.stubGlobal('fetch', fetched)
    open()
    const options = { timeout: 5000 }
    expect(await screen.findByRole('heading', { level: 1 }, options)).toHaveTextContent('Unallocated cases')
    expect(fetched).toHaveBeenCalledTimes(2)
  })
})

describe('while the figures are on their way', () => {
  test('the page says that it is loading', () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    open()
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByText('Loading the published figures…')).toBeVisible()
  })
})

describe('the page', () => {
  test('answers first, then shows how it is known', () => {
    openLoaded()
    const main = screen.getByRole('main')
    const headings = within(main)
      .getAllByRole('heading')
      .map((h) => h.textContent)
    expect(headings[0]).toMatch(
      /^Unallocated cases: No (?:unallocated )?cases from January to February 2020/u,
    )
    expect(headings.findIndex((words) => words?.startsWith('Sources'))).toBeGreaterThan(0)
  })

  test('of another council is chosen in its head', async () => {
    openLoaded()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Area' }), 'Middlesbrough')
    expect(screen.getByRole('combobox', { name: 'Area' })).toHaveDisplayValue('Middlesbrough')
    expect(window.location.search).toBe('?area=E06000002')
  })
})

describe('the address', () => {
  const back = () => act(() => window.dispatchEvent(new PopStateEvent('popstate')))

  test('follows what is chosen', async () => {
    openLoaded()
    await userEvent.click(screen.getByRole('button', { name: /^Since “Children’s commissioner appointed”/u }))
    expect(window.location.search).toBe('?from=2018-11&around=ncc-commissioner-appointed-2018')
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    expect(window.location.search).toBe('')
  })

  test('leads back to what it names', () => {
    openLoaded()
    window.history.replaceState(null, '', '/?metric=agency_share&view=table')
    back()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Agency share')
    expect(screen.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true')
  })

  test('is a step that Back undoes; a date that is being typed is one step', () => {
    openLoaded()
    const steps = [window.history.length]
    const choose = (choice: Partial<View>) => {
      act(() => useView.getState().choose(choice))
      steps.push(window.history.length - (steps[0] ?? 0))
    }
    for (const from of ['2019', '2019-1', '2019-12']) choose({ from })
    choose({ metric: 'budget' })
    choose({ view: 'table' })
    choose({ hidden: ['trust'] })
    choose({ compare: [] })
    choose({ to: '2020' })
    expect(steps.slice(1)).toEqual([1, 1, 1, 2, 3, 4, 5, 6])
  })
})

test('a page asked for as one chart is that chart, and touches nothing that a person keeps', () => {
  const opened = vi.fn()
  vi.stubGlobal('indexedDB', { open: opened })
  const { unmount } = openLoaded()
  expect(opened).toHaveBeenCalledTimes(1)
  unmount()
  useView.setState({ ...DEFAULT_VIEW, embed: true })
  openLoaded()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Unallocated cases, Northamptonshire')
  expect(screen.queryByRole('button')).toBeNull()
  expect(opened).toHaveBeenCalledTimes(1)
})

test('a page whose data name no area says what to do', () => {
  const client = new QueryClient()
  client.setQueryData(curatedQuery.queryKey, { ...curated, areas: [] })
  open(client)
  expect(screen.getByRole('main')).toHaveTextContent('There is nothing to show yet')
})
