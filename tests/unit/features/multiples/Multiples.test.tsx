import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Day } from '#domain/model/day.ts'
import { Multiples } from '#features/multiples/Multiples.tsx'
import { useReading, useView } from '#state/view.ts'
import { ANYSHIRE, curated, selected } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const drawn = vi.hoisted(() => ({ times: 0 }))
vi.mock('#charts/render/StaticChart.tsx', () => ({
  StaticChart: ({ model }: { readonly model: { readonly summary: string } }) => {
    drawn.times += 1
    return <p>{model.summary}</p>
  },
}))

const multiples = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Multiples dataset={curated} selection={selection} />, view)
const card = (name: string) => screen.getByRole('button', { name }).closest('li') ?? document.body
const pointTo = (day: Day | undefined) => act(() => useReading.getState().read({ day }))

beforeEach(() => {
  drawn.times = 0
  useReading.setState({ day: undefined })
})
afterEach(() => vi.restoreAllMocks())

describe('all measures', () => {
  test('are the fourteen that the sources give a figure for, each with its latest one in words', () => {
    multiples()
    expect(screen.getAllByRole('button')).toHaveLength(14)
    expect(card('Social workers in post')).toHaveTextContent('281 May 2019')
    expect(card('Highest caseload')).toHaveTextContent('more than 50 December 2018')
  })

  test('are not there for a council without figures', () => {
    multiples({ area: ANYSHIRE })
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('choose their measure and lead to its chart', async () => {
    const chart = document.body.appendChild(document.createElement('section'))
    chart.id = 'trajectory'
    chart.tabIndex = -1
    chart.scrollIntoView = vi.fn()
    multiples()
    await userEvent.click(screen.getByRole('button', { name: 'Agency share of social workers' }))
    expect(useView.getState().metric).toBe('agency_share')
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(
      'Agency share of social workers',
    )
    expect(chart.scrollIntoView).toHaveBeenCalled()
    expect(chart).toHaveFocus()
    chart.remove()
  })
})

describe('the one crosshair', () => {
  test('names the nearest figure of every measure by time, not by place in the list', () => {
    multiples()
    pointTo('2019-05-20')
    expect(within(card('Social workers in post')).getByText('281, May 2019')).toBeInTheDocument()
    expect(within(card('Open assessments')).getByText('1,024, Dec 2018')).toBeInTheDocument()
    pointTo('2018-12-20')
    expect(within(card('Social workers in post')).getByText('328, Dec 2018')).toBeInTheDocument()
    pointTo(undefined)
    expect(screen.queryByText('328, Dec 2018')).toBeNull()
  })

  test('moves without drawing a chart again', () => {
    multiples()
    const before = drawn.times
    pointTo('2019-05-20')
    pointTo('2019-05-21')
    expect(drawn.times).toBe(before)
  })

  test('follows the pointer over any of them, at the scale it is shown at', () => {
    multiples()
    // Shown at half size: the plot's first day is at 54 + 14 px of 360, its last at 336 - 14.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 180, 75))
    const button = screen.getByRole('button', { name: 'Social workers in post' })
    fireEvent.pointerMove(button, { clientX: 100 + 68 / 2 })
    expect(useReading.getState().day).toBe(selected().extent.start)
    fireEvent.pointerMove(button, { clientX: 100 + 322 / 2 })
    expect(useReading.getState().day).toBe(selected().extent.end)
    fireEvent.pointerLeave(button)
    expect(useReading.getState().day).toBeUndefined()
  })
})
