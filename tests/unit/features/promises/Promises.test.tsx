import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { Promises } from '#features/promises/Promises.tsx'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { published } from '../../../support/published.ts'
import { stubLayout } from '../../../support/show.tsx'

beforeEach(() => {
  stubLayout()
  useView.setState(DEFAULT_VIEW)
})

function section(code: string, dataset: Parameters<typeof Promises>[0]['dataset'] = published) {
  const area = published.areas.find((a) => a.code === code)
  if (!area) throw new Error(`there is no area ${code}`)
  return (
    <Promises
      dataset={dataset}
      area={area}
      download={(picture) => <output>{picture().description}</output>}
    />
  )
}

const show = (...of: Parameters<typeof section>) => render(section(...of))

describe('the promises of a council', () => {
  test('begin with the plan of which most was said', async () => {
    show('E10000021')
    expect(screen.getByText(/^Promised for July 2020, put off in April 2020/u)).toHaveTextContent(
      'Children’s trust starts.',
    )
    expect(await screen.findByRole('combobox', { name: 'Plan' })).toHaveDisplayValue(
      'Children’s trust starts',
    )
  })

  test('are a sentence alone in the page that is drawn beforehand', () => {
    const markup = renderToStaticMarkup(section('E10000021'))
    expect(markup).toContain('Promised for July 2020, put off in April 2020')
    expect(markup).not.toMatch(/<(?:svg|table|select|button)/u)
  })

  test('can be chosen, and have a row for each statement with a link to its source', async () => {
    show('E10000021')
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Plan' }),
      'Children First Northamptonshire, an earlier plan',
    )
    expect(useView.getState().plan).toBe('ncc-earlier-trust')
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })
    expect(rows).toHaveLength(1 + 4)
    expect(rows[4]).toHaveTextContent('24 August 2018Given up')
    expect(within(rows[4] ?? document.body).getByRole('link', { hidden: true })).toHaveAttribute(
      'href',
      expect.stringContaining('#:~:text=councillors'),
    )
  })

  test('need no choice where there is one', async () => {
    show('E06000010')
    expect(await screen.findByText('All 2 statements')).toBeInTheDocument()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  test('go into the picture in words', async () => {
    show('E06000010')
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Permanent director starts, Kingston upon Hull.',
    )
  })

  test('are said to be missing where our sources have no promises', () => {
    show('E06000061')
    expect(screen.getByText('Our sources have no dated promises of North Northamptonshire.')).toBeVisible()
  })

  test('are left out of a dashboard that has no plans at all', () => {
    expect(show('E10000021', { plans: [], sources: [] }).container).toBeEmptyDOMElement()
  })
})
