import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { ChooseKept } from '#features/addFigures/steps/ChooseKept.tsx'
import { keepProblem, keptWords, proposedKeep } from '#features/addFigures/steps/keepChoice.ts'
import type { KeepChoices } from '#import/importReading.ts'

const choices: KeepChoices = {
  areas: Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, label: `Area ${i}`, lines: 9, known: i < 2 })),
  measures: [
    { id: 'agency', label: 'agency_rate', lines: 180, known: true },
    { id: 'vacancy', label: 'vacancy_rate', lines: 180, known: false },
  ],
  years: [{ id: '2019', label: '2019', lines: 20, known: true }],
  most: 30,
}

function Kept() {
  const [keep, setKeep] = useState(proposedKeep(choices))
  return (
    <>
      <ChooseKept choices={choices} keep={keep} onChange={setKeep} />
      <p>{keepProblem(keep, choices) ?? 'fine'}</p>
    </>
  )
}

const list = (name: RegExp) => within(screen.getByRole('group', { name }))

describe('a big file', () => {
  test('starts with everything the dashboard knows chosen', async () => {
    render(<Kept />)
    expect(list(/^Areas/).getAllByRole('checkbox', { checked: true })).toHaveLength(2)
    expect(list(/^Measures/).getByRole('checkbox', { name: /^vacancy_rate/ })).not.toBeChecked()
    await userEvent.click(list(/^Measures/).getByRole('checkbox', { name: /^vacancy_rate/ }))
    expect(screen.getByText('fine')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'All areas' }))
    expect(screen.getByText(/up to 40 figures; at most 30/)).toBeVisible()
  })

  test('can be searched by name, and All and None then apply to the matches', async () => {
    render(<Kept />)
    await userEvent.type(screen.getByLabelText('Find in areas'), 'area 1')
    expect(list(/^Areas/).getAllByRole('checkbox')).toHaveLength(11)
    await userEvent.click(screen.getByRole('button', { name: 'None of the areas found' }))
    expect(list(/^Areas/).queryAllByRole('checkbox', { checked: true })).toHaveLength(0)
    await userEvent.clear(screen.getByLabelText('Find in areas'))
    expect(list(/^Areas/).getAllByRole('checkbox', { checked: true })).toHaveLength(1)
  })

  test('cannot be continued with an empty list', async () => {
    render(<Kept />)
    await userEvent.click(screen.getByRole('button', { name: 'None of the years' }))
    expect(screen.getByText('Choose at least one year.')).toBeVisible()
  })

  test('shows how many figures a choice comes to, and the limit, below and above it', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}`)
    const nothing = { areas: [], measures: [], years: [], most: 300_000 }
    const fitting = { areas: many(100), measures: many(300), years: many(10) }
    expect(keptWords(fitting, nothing)).toBe(
      'That is up to 300,000 figures; at most 300,000 can be kept at once.',
    )
    expect(keepProblem(fitting, nothing)).toBeUndefined()
    expect(keepProblem({ ...fitting, years: many(11) }, nothing)).toBe(
      'That is up to 330,000 figures; at most 300,000 can be kept at once. Choose fewer areas, measures or years.',
    )
    render(<Kept />)
    expect(screen.getByText(/That is up to 2 figures; at most 30 can be kept at once\.$/)).toBeVisible()
  })
})
