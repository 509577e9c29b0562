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

describe('before and after a milestone', () => {
  test('begins with one that has like figures on either side', () => {
    open()
    expect(list().selectedOptions[0]?.text).toBe('5. Focused visit letter published, 13 Nov 2018')
    expect(screen.getByText(/about 150 children around May 2019, down from 267/u)).toBeInTheDocument()
  })

  test('answers for the one that is chosen, without a causal claim', async () => {
    open()
    await userEvent.selectOptions(list(), option('Inspection begins, 17 Jun 2019'))
    const said = screen.getByText(/Before “Inspection begins”/u)
    expect(said).toHaveTextContent('cannot be compared')
    expect(said).toHaveTextContent('This does not show that one caused the other.')
  })

  test('lists the milestones that happened, by number', () => {
    open()
    const numbers = [...list().options].map((o) => Number.parseInt(o.text, 10))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect(option('Decision on the trust’s start date')).toBe('')
  })

  test('says where there is nothing on one side', async () => {
    open({ metric: 'savings_not_made' })
    await userEvent.selectOptions(list(), option('Trust starts'))
    expect(screen.getByText(/No figure that can be used is dated after it/u)).toBeInTheDocument()
  })

  test('is not there without figures', () => {
    open({ area: ANYSHIRE })
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})
