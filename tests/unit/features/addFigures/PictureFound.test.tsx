import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Evidence, shownDataset } from '#domain/tables/evidence.ts'
import { PictureFound } from '#features/addFigures/steps/PictureFound.tsx'
import { DEFAULT_VIEW, useView } from '#state/view.ts'
import { curated, selected } from '../../../support/curated.ts'

const shown = shownDataset(curated, selected({ metric: 'agency_share' }))
const evidence: Evidence = {
  title: 'Agency share, Northamptonshire',
  description: '',
  view: '?metric=agency_share&from=2019-01',
  exported: '2026-03-01',
  data: shown,
  userFigures: [],
}

const onFigures = vi.fn()
const onOpened = vi.fn()

function found(facts: Partial<Evidence>, dataset = curated) {
  const props = { dataset, onFigures, onOpened, onAnother: () => undefined }
  return render(<PictureFound evidence={{ ...evidence, ...facts }} {...props} />).container
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  useView.setState(DEFAULT_VIEW)
  onFigures.mockReset()
  onOpened.mockReset()
})

describe('the view of a picture', () => {
  test('is opened with its measure and dates', async () => {
    found({})
    await press('Open this view')
    expect(useView.getState()).toMatchObject({ metric: 'agency_share', from: '2019-01' })
    expect(onOpened).toHaveBeenCalledTimes(1)
  })

  test('is never opened as an embedded chart, which has no way back', async () => {
    found({ view: '?metric=agency_share&embed=1' })
    await press('Open this view')
    expect(useView.getState().embed).toBe(false)
  })

  test('keeps its own area and measure, even if the page starts with others', async () => {
    const [area] = curated.areas.filter((a) => a.code !== DEFAULT_VIEW.area)
    if (!area) throw new Error('the curated data hold one area')
    found({ view: '', data: { ...shown, areas: [area], observations: [], milestones: [] } })
    await press('Open this view')
    expect(useView.getState()).toMatchObject({ area: area.code, metric: 'agency_share' })
  })
})

describe('text from a picture, which anyone may have written,', () => {
  const [metric] = shown.metrics
  if (!metric) throw new Error('nothing is shown')
  const strange = { ...metric, id: 'own-x', title: `Safe\u202e\n${'evil '.repeat(500)}` }

  test('is shown on one line, without characters that reverse text, and shortened', () => {
    const said = found({ title: strange.title, data: { ...shown, metrics: [strange] } }).textContent ?? ''
    expect(said).toContain('Safe evil evil')
    expect(said).not.toMatch(/[\u202e\n]/u)
    expect(said.length).toBeLessThan(1000)
  })

  test('is cleaned the same way when it names a measure that the page lacks', async () => {
    found({ data: { ...shown, metrics: [strange] } })
    expect(screen.queryByRole('button', { name: 'Open this view' })).toBeNull()
    await press('Check its figures')
    const [, { metrics, areas }] = onFigures.mock.lastCall ?? []
    expect(areas).toEqual([])
    expect(metrics).toHaveLength(1)
    expect(metrics[0].title).toMatch(/^Safe evil evil.*…$/u)
    expect(metrics[0].title).toHaveLength(150)
    expect(metrics[0].definition).toBe(metric.definition)
  })
})
