import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { MatchColumns } from '#features/addFigures/columns/MatchColumns.tsx'
import type { ImportOptions, NameTarget } from '#import/importOptions.ts'
import type { ImportReading } from '#import/importReading.ts'
import { column, dataset, NO_OPTIONS, reading, sure } from './support/reading.ts'

function mount(given: ImportReading, options: ImportOptions = NO_OPTIONS) {
  const decide = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MatchColumns reading={given} options={options} dataset={dataset} decide={decide} />
    </QueryClientProvider>,
  )
  return decide
}

const agency = { kind: 'metric', metric: 'agency_share', definition: '' } as const
const wide = (...columns: ImportReading['columns']) => reading({ layout: sure('dfe'), columns })

describe('a column', () => {
  test('that is not sure is offered, and taken only by a person', async () => {
    const decide = mount(
      wide(column('agency_rate_fte', { suggestions: [{ target: agency, confidence: 0.85 }] })),
    )
    expect(screen.getByLabelText('What agency_rate_fte is')).toHaveDisplayValue('Leave out')
    await userEvent.click(screen.getByRole('button', { name: 'Is it Agency share? 85% sure' }))
    expect(decide).toHaveBeenCalledWith({ mapping: new Map([['agency_rate_fte', agency]]) })
  })

  test('can be one thing of a metric that counts several', async () => {
    const decide = mount(wide(column('open')))
    await userEvent.selectOptions(screen.getByLabelText('What open is'), 'Unallocated cases (children)')
    expect(decide).toHaveBeenCalledWith({
      mapping: new Map([['open', { kind: 'metric', metric: 'unallocated', definition: 'children' }]]),
    })
  })

  test('can become a metric of the person’s own, with title, unit, direction and decimals', async () => {
    const decide = mount(wide(column('Strategy discussions %', { samples: ['12.5'] })))
    await userEvent.selectOptions(screen.getByLabelText('What Strategy discussions % is'), 'Create a measure')
    const [[{ mapping }]] = decide.mock.calls as [[{ mapping: ImportReadingMapping }]]
    expect(mapping.get('Strategy discussions %')).toMatchObject({
      kind: 'new-metric',
      metric: { title: 'Strategy discussions %', unit: 'percent', decimals: 1 },
    })
  })

  test('that becomes one can be named, and each answer counts at once', async () => {
    const metric = { id: 'your_x', title: 'X', unit: 'count', better: 'neither', decimals: 0 } as const
    const decide = mount(wide(column('x', { by: 'you', target: { kind: 'new-metric', metric } })))
    const form = within(screen.getByRole('group', { name: 'New measure' }))
    await userEvent.clear(form.getByLabelText('Title'))
    await userEvent.type(form.getByLabelText('Title'), 'Strategy discussions{Enter}')
    await userEvent.selectOptions(form.getByLabelText('Better'), 'Higher is better')
    const said = decide.mock.calls.map(([{ mapping }]) => mapping.get('x').metric)
    expect(said).toContainEqual({ ...metric, title: 'Strategy discussions', id: 'your_strategy_discussions' })
    expect(said).toContainEqual({ ...metric, better: 'higher' })
  })
})

type ImportReadingMapping = ReadonlyMap<string, unknown>

test('a name that is not known is asked about, with what it could be', async () => {
  const decide = mount(
    reading({
      areaChoices: [{ code: 'E10000021', name: 'Northamptonshire' }],
      names: [
        {
          what: 'area',
          name: 'Northants',
          lines: 4,
          firstLine: 2,
          target: undefined,
          suggestions: [{ target: { kind: 'area', area: 'E10000021' }, confidence: 0.7 }],
        },
      ],
    }),
  )
  expect(screen.getByText('An area on 4 lines, first on line 2')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Is it Northamptonshire? 70% sure' }))
  expect(decide).toHaveBeenCalledWith({
    names: new Map([['Northants', { kind: 'area', area: 'E10000021' }]]),
  })
})

test('a form that can mean two things is asked once, what is likely is said, and earlier answers stay', async () => {
  const question = {
    id: 'period:when',
    column: 'when',
    text: 'What does 200501 mean?',
    samples: ['200501'],
    choices: [
      { id: 'month', label: 'January 2005' },
      { id: 'year', label: 'The year 2005-06' },
    ],
    proposed: 'month',
    answer: undefined,
  }
  const decide = mount(reading({ questions: [question] }), { answers: new Map([['area', 'E10000021']]) })
  expect(screen.getByText('Column when, for example “200501”')).toBeVisible()
  expect(screen.getByRole('radio', { name: 'January 2005 (likely)' })).not.toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'The year 2005-06' }))
  expect(decide).toHaveBeenCalledWith({
    answers: new Map([
      ['area', 'E10000021'],
      ['period:when', 'year'],
    ]),
  })
})

test('all measures that the page does not know are created with one press, and a known or decided name is left alone', async () => {
  const drafted = (id: string, title: string) =>
    ({ kind: 'new-metric', metric: { id, title, unit: 'count', better: 'neither', decimals: 0 } }) as const
  const name = (title: string, target?: NameTarget) => ({
    what: 'metric' as const,
    name: title,
    lines: 3,
    firstLine: 2,
    target,
    suggestions: [{ target: drafted(`your_${title.toLowerCase()}`, title), confidence: 0.5 }],
  })
  const decided = { kind: 'leave-out' } as const
  const area = { ...name('Northants'), what: 'area' as const, suggestions: [] }
  const decide = mount(reading({ names: [name('Visits'), name('Reviews'), name('Owner', decided), area] }), {
    names: new Map([['Owner', decided]]),
  })
  await userEvent.click(screen.getByRole('button', { name: 'Create all 2 measures' }))
  expect(decide).toHaveBeenCalledWith({
    names: new Map<string, NameTarget>([
      ['Owner', decided],
      ['Visits', drafted('your_visits', 'Visits')],
      ['Reviews', drafted('your_reviews', 'Reviews')],
    ]),
  })
})
