import { describe, expect, test } from 'vitest'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { ANYSHIRE, curated, MIDDLESBROUGH, selected } from '../../support/curated.ts'
import { figure } from '../../support/observation.ts'

describe('the first view', () => {
  const selection = selected()

  test('shows all five unallocated figures of Northamptonshire', () => {
    expect(selection.area.name).toBe('Northamptonshire')
    expect(selection.metric.id).toBe('unallocated')
    expect(selection.shown).toHaveLength(5)
    expect(selection.shown).toEqual(selection.all)
  })

  test('shows them in order of time', () => {
    expect(selection.shown.map((o) => o.reading.kind !== 'missing' && o.period.start)).toEqual([
      '2018-10-01',
      '2018-12-01',
      '2019-05-01',
      '2019-10-01',
      '2020-01-18',
    ])
  })

  test('spans the plan that was shelved in 2018 to the new councils of April 2021', () => {
    expect(selection.extent).toEqual({ start: '2018-01-01', end: '2021-04-30' })
  })
})

describe('a range', () => {
  test('leaves out what lies outside it', () => {
    const { shown, all, extent, swapped } = selected({ from: '2018-11', to: '2019-06' })
    expect(shown.map((o) => o.period.start)).toEqual(['2018-12-01', '2019-05-01'])
    expect(all).toHaveLength(5)
    expect(extent).toEqual({ start: '2018-11-01', end: '2019-06-30' })
    expect(swapped).toBe(false)
  })

  test('given the wrong way round is turned, and says so', () => {
    const turned = selected({ from: '2019-06', to: '2018-11' })
    expect(turned.swapped).toBe(true)
    expect(turned.range).toEqual({ from: '2018-11-01', to: '2019-06-30' })
    expect(turned.shown).toEqual(selected({ from: '2018-11', to: '2019-06' }).shown)
  })

  test('from a month of a year to that year is not the wrong way round', () => {
    expect(selected({ from: '2019-12', to: '2019' }).swapped).toBe(false)
  })

  test('may hold no figure', () => {
    const { shown, all } = selected({ from: '2019-01', to: '2019-04' })
    expect(shown).toEqual([])
    expect(all).toHaveLength(5)
  })

  test('open at one end is filled from the data', () => {
    expect(selected({ from: '2019-01' }).extent).toEqual({ start: '2019-01-01', end: '2021-04-30' })
    expect(selected({ to: '2019-01' }).extent).toEqual({ start: '2018-01-01', end: '2019-01-31' })
  })

  test('wholly before or after the data still ends no sooner than it starts', () => {
    for (const view of [{ to: '2010' }, { from: '2030' }]) {
      const { extent, shown } = selected(view)
      expect(extent.start <= extent.end).toBe(true)
      expect(shown).toEqual([])
    }
  })
})

test('kinds of milestone that are hidden leave the dates and the ranges as they are', () => {
  const whole = selected()
  const part = selected({ hidden: ['report', 'inspection'] })
  expect(part.milestones.length).toBeLessThan(whole.milestones.length)
  expect(part.milestones.map((m) => m.kind)).not.toContain('inspection')
  expect(part.extent).toEqual(whole.extent)
  expect(part.presets).toEqual(whole.presets)
})

describe('a view of what there is not', () => {
  test('an unknown area or measure gives the first one', () => {
    expect(selected({ area: 'nowhere' }).area).toBe(curated.areas[0])
    expect(selected({ metric: 'nothing' }).metric).toBe(curated.metrics[0])
  })

  test('an area may be named as well as coded', () => {
    expect(selected({ area: 'middlesbrough' }).area.code).toBe(MIDDLESBROUGH)
  })

  test('an area without figures spans its milestones', () => {
    // From the inspection of 25 November 2019 to the report due by 31 May 2020.
    const { areaObservations, extent } = selected({ area: ANYSHIRE })
    expect(areaObservations).toEqual([])
    expect(extent).toEqual({ start: '2019-11-25', end: '2020-05-31' })
  })

  test('data without areas give nothing to show', () => {
    expect(select({ ...curated, areas: [] }, [], DEFAULT_VIEW)).toBeUndefined()
  })
})

test('a person’s own figures stand among the others, of their area alone', () => {
  const userFigures = figure({ layer: 'user', value: 40, definition: 'cases', when: '2019-12' })
  expect(selected({}, [userFigures]).shown.map((o) => o.layer)).toEqual([
    'curated',
    'curated',
    'curated',
    'curated',
    'user',
    'curated',
  ])
  expect(selected({}, [{ ...userFigures, area: MIDDLESBROUGH }]).all).toHaveLength(5)
})
