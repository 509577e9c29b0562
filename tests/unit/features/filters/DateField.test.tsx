import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { DateField, formatRangeEnd, parseRangeEnd, type Side } from '#features/filters/DateField.tsx'

function Field({ first, side = 'from' }: { readonly first?: string; readonly side?: Side }) {
  const [value, setValue] = useState(first)
  return (
    <>
      <DateField
        label="From"
        side={side}
        value={value}
        placeholder="Jan 2018"
        onChoose={setValue}
        onEnter={() => undefined}
      />
      <output>{value ?? 'open'}</output>
      <button type="button" onClick={() => setValue('2020-01')}>
        Preset
      </button>
      <button type="button" onClick={() => setValue(undefined)}>
        All
      </button>
    </>
  )
}

const field = () => screen.getByRole('textbox', { name: 'From' })
const chosen = () => screen.getByRole('status').textContent

describe('a date typed by a person', () => {
  test.each([
    ['Oct 2019', '2019-10', 'Oct 2019'],
    ['10/2019', '2019-10', 'Oct 2019'],
    ['31/10/2019', '2019-10-31', '31 Oct 2019'],
    ['2019', '2019', '2019'],
    ['summer 2018', '2018-22', 'summer 2018'],
    ['2019-20', '2019-04-01', '1 Apr 2019'],
  ])('%s takes effect at once, and is tidied on leaving', async (typed, value, tidied) => {
    render(<Field />)
    await userEvent.type(field(), typed)
    expect(chosen()).toBe(value)
    expect(field()).toHaveValue(typed)
    await userEvent.tab()
    expect(field()).toHaveValue(tidied)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('that cannot be read is kept, with a word on how to mend it', async () => {
    render(<Field first="2019-10" />)
    await userEvent.clear(field())
    await userEvent.type(field(), 'soon{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('Not a date we can read. Type it like Oct 2019')
    expect(field()).toHaveValue('soon')
    expect(field()).toBeInvalid()
    expect(field()).toHaveAccessibleDescription(/Not a date/u)
  })

  test('has no error message while it is being typed, nor once it is corrected', async () => {
    render(<Field />)
    await userEvent.type(field(), 'Oct')
    expect(screen.queryByRole('alert')).toBeNull()
    await userEvent.tab()
    expect(screen.getByRole('alert')).toBeInTheDocument()
    await userEvent.type(field(), ' 2019')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(chosen()).toBe('2019-10')
  })

  test('emptied opens the range', async () => {
    render(<Field first="2019-10" />)
    expect(field()).toHaveValue('Oct 2019')
    await userEvent.clear(field())
    expect(chosen()).toBe('open')
    await userEvent.tab()
    expect(field()).toHaveValue('')
    expect(field()).toHaveAttribute('placeholder', 'Jan 2018')
  })

  test('gives way to a date chosen elsewhere, and does not come back', async () => {
    render(<Field />)
    await userEvent.type(field(), 'soon')
    await userEvent.click(screen.getByRole('button', { name: 'Preset' }))
    expect(field()).toHaveValue('Jan 2020')
    expect(screen.queryByRole('alert')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    expect(field()).toHaveValue('')
  })
})

describe('an end of the range', () => {
  test.each([
    ['2019-20', 'from', '2019-04-01'],
    ['2019-20', 'to', '2020-03-31'],
    ['about May 2019', 'from', '2019-05'],
    ['May 2019', 'to', '2019-05'],
    ['soon', 'to', undefined],
    ['31/04/2019', 'from', undefined],
    ['1/1/9999', 'to', undefined],
  ] as const)('%s, as %s, is %s', (text, side, value) => expect(parseRangeEnd(text, side)).toBe(value))

  test.each([
    ['2019-10-31', '31 Oct 2019'],
    ['2019-10', 'Oct 2019'],
    ['2018-22', 'summer 2018'],
    ['2019', '2019'],
    [undefined, ''],
    ['junk', ''],
  ])('%s is shown as %j', (value, words) => expect(formatRangeEnd(value)).toBe(words))
})
