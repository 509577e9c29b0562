import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { Cards } from '#features/cards/Cards.tsx'
import { useView } from '#state/view.ts'
import { ANYSHIRE, curated } from '../../../support/curated.ts'
import { show } from '../../../support/show.tsx'

const cards = (view?: Parameters<typeof show>[1]) =>
  show((selection) => <Cards dataset={curated} selection={selection} />, view)

const card = (name: RegExp) => screen.getByRole('radio', { name })

describe('the cards', () => {
  test('say each headline measure in its stated words', () => {
    cards()
    expect(card(/^Unallocated cases/u)).toHaveTextContent(
      'down from more than 300, Oct 2019, too few figures to judge',
    )
    expect(card(/^Agency share/u)).toHaveTextContent('just under a third')
    expect(card(/^Social workers/u)).toHaveTextContent('down 47 from 328, Dec 2018, too few figures to judge')
  })

  test('choose their measure', async () => {
    cards()
    expect(card(/^Unallocated cases/u)).toHaveAttribute('aria-checked', 'true')
    await userEvent.click(card(/^Agency share/u))
    expect(useView.getState().metric).toBe('agency_share')
    expect(card(/^Agency share/u)).toHaveAttribute('aria-checked', 'true')
    expect(card(/^Unallocated cases/u)).toHaveAttribute('aria-checked', 'false')
  })

  test('are one stop of the Tab key, and the arrows choose', async () => {
    cards()
    await userEvent.tab()
    expect(card(/^Unallocated cases/u)).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    expect(card(/^Social workers/u)).toHaveFocus()
    expect(useView.getState().metric).toBe('social_workers')
    await userEvent.keyboard('{Home}{ArrowLeft}')
    expect(screen.getAllByRole('radio').at(-1)).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('link', { name: /^All/u })).toHaveFocus()
  })

  test('show a short form of long words, which screen readers pass over', () => {
    cards()
    const tile = card(
      /^Agency share of social workers: just under a third|^Agency share: just under a third/u,
    )
    expect(tile.querySelector('.card-value')).toHaveTextContent(/^just under ⅓$/u)
    expect(tile.querySelector('.card-change')).toHaveTextContent(/^▲ from 25%$/u)
  })

  test('keep to the dates that are shown', () => {
    cards({ from: '2019', to: '2019' })
    expect(card(/^Unallocated cases/u)).toHaveTextContent('more than 300')
    expect(card(/^Assessed in 45 days/u)).toHaveTextContent('no figures in this range')
  })

  test('are not there for a council without figures', () => {
    cards({ area: ANYSHIRE })
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
