import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { changeWords } from '#features/addFigures/review/changeWords.ts'
import { Review } from '#features/addFigures/review/Review.tsx'
import { beforeAndAfter, chartPair, seriesTouched } from '#features/addFigures/review/touchedSeries.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import { problemsToFix } from '#import/steps.ts'
import { change, dataset, group, NO_OPTIONS, problem, reading, share } from './support/reading.ts'
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

function mount(shown = given, options: ImportOptions = NO_OPTIONS) {
  const decide = vi.fn()
  const onLeftOut = vi.fn()
  const changes = vi.fn(async (kind: string) => [kind === 'changed' ? changed : change('2019-08', 30)])
  const { container } = render(
    <Review
      reading={shown}
      options={options}
      dataset={dataset}
      decide={decide}
      userFigures={[]}
      further={{ changes, figures: async () => [changed.after, clashing.after] }}
      leftOut={[]}
      onLeftOut={onLeftOut}
    />,
  )
  return { container, decide, onLeftOut, changes }
}

const rows = () =>
  within(screen.getByRole('region', { name: 'Figures that will be added' }))
    .getAllByRole('row')
    .map((row) => row.textContent)

describe('a change', () => {
  test('shows the figure now, the difference, and what is unusual about it', () => {
    mount()
    expect(rows()[1]).toContain(
      'Agency shareJun 201920%10%+10 points (+100%)Big jump: 10% to 20%, +10 points',
    )
    expect(rows()[2]).toContain('24%NewPublished: 26%. Both are shown.')
    expect(screen.getByText('1 figure is far from the one before: please check.')).toBeVisible()
    expect(screen.getByText(/1 figure differs from a published one/)).toBeVisible()
  })

  test('shows how far a count jumped, in per cent of the old value', () => {
    const workers = (value: number) => ({
      ...share('2019-06', value),
      metric: 'social_workers',
      unit: 'count' as const,
    })
    const given = (from: number, to: number) =>
      changeWords(change('2019-06', to, { after: workers(to), jumpFrom: from }), dataset).jump
    expect(given(150, 40)).toBe('Big jump: 150 to 40, −73%')
    expect(given(90, 2900)).toBe('Big jump: 90 to 2,900, +3,122%')
    expect(given(0, 60)).toBe('Big jump: 0 to 60')
    expect(changeWords(change('2019-06', 40), dataset).jump).toBeUndefined()
  })

  test('that is flagged is shown under its warning, which appears once', async () => {
    mount()
    const warning = '1 figure is far from the one before: please check.'
    await userEvent.click(screen.getByText(warning))
    await screen.findByRole('region', { name: warning })
    expect(screen.getAllByText(warning)).toHaveLength(1)
  })

  test('stands below what was done to the file, without its problems', () => {
    const ends = problem(1, {
      code: 'newlines-mixed',
      severity: 'info',
      message: 'The lines end in two ways.',
      suggestion: 'Check.',
    })
    const noted = reading({ problems: [group([problem(4)]), group([{ ...ends, line: undefined } as never])] })
    expect(problemsToFix(noted).map(({ code }) => code)).toEqual(['value-grouping'])
    mount(noted)
    const done = screen.getByRole('region', { name: 'What was changed or left out' })
    expect(
      within(done)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Newlines mixedThe lines end in two ways.'])
  })

  test('can be left out on its own', async () => {
    const { decide, onLeftOut } = mount()
    await userEvent.click(
      screen.getByRole('button', { name: 'Leave out Northamptonshire, Agency share, Jul 2019' }),
    )
    expect(decide).toHaveBeenCalledWith({ excludedFigures: ['2019-07'] })
    expect(onLeftOut).toHaveBeenCalledWith([clashing])
  })

  test('beyond the first ones is fetched on request', async () => {
    const { changes } = mount()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(changes).toHaveBeenCalledWith('new', 1, 50)
    expect(rows()).toHaveLength(4)
  })
})

describe('the name of the source', () => {
  const question = 'Where do these figures come from?'
  const unnamed = change('2019-06', 20, { after: { ...share('2019-06', 20), source: '' } })

  test('is asked once where a line names none, and counts when the field is left', async () => {
    const { decide } = mount(reading({ counts: { new: 1 }, changes: [unnamed, clashing] }))
    await userEvent.type(screen.getByLabelText(question), '  Board report  ')
    expect(decide).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(decide.mock.calls).toEqual([[{ source: 'Board report' }]])
  })

  test('can be changed after it was given, and is not asked where every line names its own', () => {
    const named = reading({ counts: { new: 1 }, changes: [clashing] })
    mount(named, { source: 'Census' })
    expect(screen.getByLabelText(question)).toHaveValue('Census')
    cleanup()
    mount(named)
    expect(screen.queryByLabelText(question)).toBeNull()
  })
})

describe('figures of a measure that is published too', () => {
  test('are said to be a line of their own, and are joined only where a person says so', async () => {
    const { decide } = mount(reading({ counts: { new: 1 }, changes: [clashing], apart: ['agency_share'] }))
    expect(
      screen.getByText(/has published figures of Agency share too\. Yours are drawn as a line/u),
    ).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: /^They count the same/u }))
    expect(decide).toHaveBeenCalledWith({ countSame: true })
  })

  test('can be parted again', async () => {
    const { decide } = mount(reading({ counts: { new: 1 }, changes: [clashing] }), { countSame: true })
    await userEvent.click(screen.getByRole('checkbox', { name: /^They count the same/u, checked: true }))
    expect(decide).toHaveBeenCalledWith({ countSame: false })
  })
})

describe('lines that were left out by a rule', () => {
  const totals = group([
    problem(9, {
      severity: 'info',
      code: 'left-out-totals',
      message: '1 line with totals is left out: “Total”.',
    }),
  ])

  test('can be read all the same', async () => {
    const { decide } = mount(reading({ problems: [totals] }))
    expect(screen.getByText('Line 9: 1 line with totals is left out: “Total”.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Read them too: Totals left out' }))
    expect(decide).toHaveBeenCalledWith({ putBack: ['totals'] })
  })

  test('can be left out again', async () => {
    const { decide } = mount(reading(), { putBack: ['totals'] })
    await userEvent.click(screen.getByRole('button', { name: 'Leave them out again' }))
    expect(decide).toHaveBeenCalledWith({ putBack: [] })
  })
})

describe('the chart', () => {
  test('shows the series with the most added figures', () => {
    const series = seriesTouched([share('2019-06', 1), share('2019-07', 2)], dataset)
    expect(series.map(({ label, added }) => [label, added.length])).toEqual([
      ['Agency share, Northamptonshire', 2],
    ])
  })

  test('replaces a person’s own earlier figure, and never a published one', () => {
    const [series] = seriesTouched([share('2019-06', 20)], dataset)
    if (!series) throw new Error('there is a series')
    const published = { ...share('2019-06', 26), layer: 'curated' as const }
    const { before, after } = beforeAndAfter(series, [published], [share('2019-06', 10)])
    const values = (list: typeof before) => list.map(({ reading: r }) => r.kind === 'exact' && r.value)
    expect(values(before)).toEqual([26, 10])
    expect(values(after)).toEqual([26, 20])
  })

  test('has the same value axis and time axis as the chart beside it, so that the two can be compared', () => {
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
