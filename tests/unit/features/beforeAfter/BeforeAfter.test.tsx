import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { BeforeAfter } from '#features/beforeAfter/BeforeAfter.tsx'
import { ANYSHIRE } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const open = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <BeforeAfter selection={selection} />, view)
const list = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Milestone' })
const option = (words: string) => [...list().options].find((o) => o.text.includes(words))?.value ?? ''

describe('since a milestone', () => {
  test('begins with one that the measure’s change can be counted from', () => {
    open({ metric: 'social_workers' })
    expect(list().selectedOptions[0]?.text).toMatch(/Focused visit by Ofsted/u)
    expect(screen.getByText(/Latest: 281 in May 2019, down 47\./u)).toBeInTheDocument()
  })

  test('answers for the one that is chosen, without a causal claim', async () => {
    open({ metric: 'agency_share' })
    await userEvent.selectOptions(list(), option('Focused visit letter published, 13 Nov 2018'))
    const said = screen.getByText(/^At “Focused visit letter published”/u)
    expect(said).toHaveTextContent('25% in December 2018. Latest: a third or just under a third in May 2019')
    expect(said).toHaveTextContent('This does not show what caused it.')
  })

  test('shows the numbers that decided', () => {
    open({ metric: 'social_workers' })
    expect(screen.getByText('How this is judged')).toBeInTheDocument()
    expect(screen.getByText(/2 figures from the baseline on\./u)).toBeInTheDocument()
  })

  test('lists the milestones that happened, by number', () => {
    open()
    const numbers = [...list().options].map((o) => Number.parseInt(o.text, 10))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect(option('Decision on the trust’s start date')).toBe('')
  })

  test('says where no figure is near enough', async () => {
    open({ metric: 'social_workers' })
    await userEvent.selectOptions(list(), option('Trust starts'))
    expect(screen.getByText(/^No figure is near enough to “Trust starts”/u)).toBeInTheDocument()
  })

  test('is not there without figures', () => {
    open({ area: ANYSHIRE })
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})
