import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { chartPair } from '#features/import/review/chartPair.ts'
import { Review } from '#features/import/review/Review.tsx'
import { beforeAndAfter, seriesTouched } from '#features/import/review/seriesTouched.ts'
import { change, dataset, NO_OPTIONS, reading, share } from './support/reading.ts'
import { stubObserver } from './support/stubObserver.ts'

stubObserver()

const changed = change('2019-06', 20, {
  kind: 'changed',
  before: share('2019-06', 10),
  difference: 10,
  differencePercent: 100,
  jumpFrom: 10,
})
const clashing = change('2019-07', 24, { curated: share('2019-07', 26) })
const given = reading({
  counts: { new: 61, changed: 1, same: 3, bigJumps: 1, clashes: 1 },
  changes: [changed, clashing],
})

function mount() {
  const decide = vi.fn()
  const onLeftOut = vi.fn()
  const changes = vi.fn(async () => [change('2019-08', 30)])
  render(
    <Review
      reading={given}
      options={NO_OPTIONS}
      dataset={dataset}
      decide={decide}
      yours={[]}
      changes={changes}
      figures={async () => [changed.after, clashing.after]}
      leftOut={[]}
      onLeftOut={onLeftOut}
    />,
  )
  return { decide, onLeftOut, changes }
}

const rows = () =>
  within(screen.getByRole('region', { name: 'Figures that will be added' }))
    .getAllByRole('row')
    .map((row) => row.textContent)

describe('a change', () => {
  test('says what is here now, the difference and what stands out', () => {
    mount()
    expect(rows()[1]).toContain(
      'Agency shareJun 201920%10%+10 points (+100%)Big jump: 10% to 20%, +10 points',
    )
    expect(rows()[2]).toContain('24%NewPublished: 26%. Both are shown.')
    expect(screen.getByText('1 figure is far from the one before: please check.')).toBeVisible()
    expect(screen.getByText(/1 figure differs from a published one/)).toBeVisible()
  })

  test('can be left out by itself', async () => {
    const { decide, onLeftOut } = mount()
    await userEvent.click(
      screen.getByRole('button', { name: 'Leave out Northamptonshire, Agency share, Jul 2019' }),
    )
    expect(decide).toHaveBeenCalledWith({ excludedFigures: ['2019-07'] })
    expect(onLeftOut).toHaveBeenCalledWith([clashing])
  })

  test('of which there are many is fetched when asked for', async () => {
    const { changes } = mount()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(changes).toHaveBeenCalledWith('new', 1, 50)
    expect(rows()).toHaveLength(4)
  })
})

describe('the chart', () => {
  test('is of the series with the most added figures', () => {
    const series = seriesTouched([share('2019-06', 1), share('2019-07', 2)], dataset)
    expect(series.map(({ label, added }) => [label, added.length])).toEqual([
      ['Agency share, Northamptonshire', 2],
    ])
  })

  test('shows a person’s figure in place of their own earlier one, and never of a published one', () => {
    const [series] = seriesTouched([share('2019-06', 20)], dataset)
    if (!series) throw new Error('there is a series')
    const published = { ...share('2019-06', 26), layer: 'curated' as const }
    const { before, after } = beforeAndAfter(series, [published], [share('2019-06', 10)])
    const values = (list: typeof before) => list.map(({ reading: r }) => r.kind === 'exact' && r.value)
    expect(values(before)).toEqual([26, 10])
    expect(values(after)).toEqual([26, 20])
  })

  test('has one value axis and one time axis with the chart beside it, so that the two can be compared', () => {
    const [series] = seriesTouched([share('2019-06', 20), share('2021-06', 22)], dataset)
    if (!series) throw new Error('there is a series')
    const none = { observations: [], milestones: [] }
    // The high figure of before is replaced by a low one, and a later one is added.
    const pair = chartPair(series, none, [share('2018-06', 18), share('2019-06', 90)], 500)
    const [before, after] = [pair?.before, pair?.after]
    expect(before?.y?.domain).toEqual(after?.y?.domain)
    expect(after?.y?.domain[1]).toBeGreaterThanOrEqual(90)
    expect([before?.x, before?.frame]).toEqual([after?.x, after?.frame])
    expect(before?.x.domain[1]).toBeGreaterThan(Date.parse('2021-06-01') / 86_400_000)
    expect(chartPair(series, none, [], 500)?.before).toBeUndefined()
  })
})
