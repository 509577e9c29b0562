import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Day } from '#domain/model/day.ts'
import { Overview } from '#features/overview/Overview.tsx'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW, useReading, useView, type View } from '#state/view.ts'
import { ANYSHIRE, curated, selected } from '../../../support/curated.ts'
import { published } from '../../../support/published.ts'
import { show } from '../../../support/show.tsx'

const drawn = vi.hoisted(() => ({ times: 0 }))
vi.mock('#charts/render/Sparkline.tsx', () => ({
  Sparkline: () => {
    drawn.times += 1
    return <svg />
  },
}))

/** With all of its rows. */
function unfold() {
  const more = screen.queryByRole('button', { name: /more measures?$/u })
  if (more) fireEvent.click(more)
}
function overview(view?: Parameters<typeof show>[1]) {
  show((selection) => <Overview dataset={curated} selection={selection} />, view)
  unfold()
}
const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr') ?? document.body
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const pointTo = (day: Day | undefined) => act(() => useReading.getState().read({ day }))

/** The overview of the published figures; choices are made in the view. */
function Shown() {
  const selection = select(published, [], useView())
  return selection ? <Overview dataset={published} selection={selection} /> : null
}
function showPublished(view: Partial<View> = {}) {
  useView.setState({ ...DEFAULT_VIEW, ...view })
  render(<Shown />)
}

beforeEach(() => {
  drawn.times = 0
  useReading.setState({ day: undefined })
})
afterEach(() => vi.restoreAllMocks())

describe('all measures', () => {
  test('are the fourteen that the sources give a figure for, each with its latest one in words', () => {
    overview()
    expect(names()).toHaveLength(14)
    expect(row('Social workers')).toHaveTextContent('281, May 2019')
    expect(row('Highest caseload')).toHaveTextContent('more than 50, Dec 2018')
  })

  test('beyond the first ten are shown at a press', () => {
    show((selection) => <Overview dataset={curated} selection={selection} />)
    expect(names()).toHaveLength(10)
    unfold()
    expect(names()).toHaveLength(14)
  })

  test('are not there for a council without figures', () => {
    overview({ area: ANYSHIRE })
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('choose their measure and lead to its chart', async () => {
    const chart = document.body.appendChild(document.createElement('section'))
    chart.id = 'trajectory'
    chart.tabIndex = -1
    chart.scrollIntoView = vi.fn()
    overview()
    await userEvent.click(screen.getByRole('button', { name: 'Agency share' }))
    expect(useView.getState().metric).toBe('agency_share')
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('Agency share')
    expect(chart.scrollIntoView).toHaveBeenCalled()
    expect(chart).toHaveFocus()
    chart.remove()
  })

  test('without a figure are named in a line at the end', () => {
    overview({ from: '2019-05', to: '2019-05' })
    const figures = screen.getByText(/measures have no figures in these dates$/u)
    expect(figures.closest('details')).toHaveTextContent('Open assessments')
    expect(names()).not.toContain('Open assessments')
  })
})

describe('the columns', () => {
  test('are sorted by their buttons: usual order, the other one, and the page’s again', async () => {
    overview()
    const before = names()
    const head = screen.getByRole('columnheader', { name: 'Latest reported' })
    const press = () => userEvent.click(within(head).getByRole('button'))
    expect(head).toHaveAttribute('aria-sort', 'none')
    await press()
    expect(head).toHaveAttribute('aria-sort', 'descending')
    // The budget of 2019-20 ends last; the figures of December 2018 are the oldest.
    expect(row(names()[0] ?? '')).toHaveTextContent('2019-20')
    expect(row(names().at(-1) ?? '')).toHaveTextContent('Dec 2018')
    await press()
    expect(head).toHaveAttribute('aria-sort', 'ascending')
    expect(row(names()[0] ?? '')).toHaveTextContent('Dec 2018')
    await press()
    expect(head).toHaveAttribute('aria-sort', 'none')
    expect(names()).toEqual(before)
  })

  test('by change begin with what is clearly better, as counted in the answer', async () => {
    showPublished()
    await userEvent.click(screen.getByRole('button', { name: 'Change' }))
    expect(names().slice(0, 5)).toEqual([
      'Unallocated cases',
      'Social workers',
      'Assessed in 45 days',
      'Average caseload',
      'Sickness absence',
    ])
  })

  test('are named by the milestone, and follow the one that is chosen', async () => {
    showPublished()
    expect(
      screen.getByRole('columnheader', { name: 'At the commissioner’s arrival 30 Nov 2018' }),
    ).toBeInTheDocument()
    expect(row('Unallocated cases')).toHaveTextContent('383 cases, about 15 Oct 2018')
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' })
    const trust = [...list.options].find((o) => o.text.includes('. Trust starts,'))
    await userEvent.selectOptions(list, trust?.value ?? '')
    expect(screen.getByRole('columnheader', { name: /^At “Trust starts”/u })).toBeInTheDocument()
    expect(row('Unallocated cases')).toHaveTextContent('551 cases, Jan 2018, the first shown')
  })

  test('leave out comparisons where the area is shown alone', () => {
    showPublished({ compare: [] })
    expect(screen.queryByRole('columnheader', { name: 'England' })).toBeNull()
  })

  test('list the milestones that happened, by number', () => {
    overview()
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' })
    expect(list.options[0]?.text).toBe('First figure shown')
    const numbers = [...list.options].slice(1).map((o) => Number.parseInt(o.text, 10))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect([...list.options].some((o) => o.text.includes('Decision on the trust’s start date'))).toBe(false)
  })

  test('show the numbers that decided', async () => {
    showPublished()
    await userEvent.click(screen.getByText('How each change is judged'))
    expect(
      screen.getByText(/^Baseline: 25\.7% on 30 September 2018.*S = -14, p = 0\.109/u),
    ).toBeInTheDocument()
  })
})

describe('on a phone', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }))
  })
  afterEach(() => vi.unstubAllGlobals())

  test('a list has the first five, and the others at a press', async () => {
    show((selection) => <Overview dataset={curated} selection={selection} />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getAllByRole('listitem')).toHaveLength(5)
    const more = screen.getByRole('button', { name: '9 more measures', expanded: false })
    const item = screen.getByRole('button', { name: 'Social workers' }).closest('li')
    expect(item).toHaveTextContent('281 May 2019▼ down 47 from 328, Dec 2018, too few figures to judge')
    await userEvent.click(more)
    expect(screen.getAllByRole('listitem')).toHaveLength(14)
    expect(screen.getByRole('button', { name: 'Fewer measures', expanded: true })).toHaveFocus()
  })
})

describe('the one crosshair', () => {
  test('names the nearest figure of every measure by time, not by place in the list', () => {
    overview()
    pointTo('2019-05-20')
    expect(within(row('Social workers')).getByText('281, May 2019')).toBeInTheDocument()
    expect(within(row('Open assessments')).getByText('1,024, Dec 2018')).toBeInTheDocument()
    pointTo('2018-12-20')
    expect(within(row('Social workers')).getByText('328, Dec 2018')).toBeInTheDocument()
    pointTo(undefined)
    expect(screen.queryByText('328, Dec 2018')).toBeNull()
  })

  test('moves without drawing a chart again', () => {
    overview()
    const before = drawn.times
    pointTo('2019-05-20')
    pointTo('2019-05-21')
    expect(drawn.times).toBe(before)
  })

  test('follows the pointer over any of the charts, at the scale it is shown at', () => {
    overview()
    // Shown at half size: the plot's first day is at 14 px of 192, its last at 192 - 14.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 96, 17))
    const plot = row('Social workers').querySelector('.overview-plot')
    if (!plot) throw new Error('there is no chart')
    fireEvent.pointerMove(plot, { clientX: 100 + 14 / 2 })
    expect(useReading.getState().day).toBe(selected().areaExtent.start)
    fireEvent.pointerMove(plot, { clientX: 100 + 178 / 2 })
    expect(useReading.getState().day).toBe(selected().areaExtent.end)
    fireEvent.pointerLeave(plot)
    expect(useReading.getState().day).toBeUndefined()
  })
})
