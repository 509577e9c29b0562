import { describe, expect, test } from 'vitest'
import { layoutBands } from '#charts/layout/bands.ts'
import { linear } from '#charts/scale.ts'
import { toDayNumber } from '#domain/model/day.ts'
import { parseStretch } from '#domain/model/period.ts'
import type { State } from '#domain/model/state.ts'

const extent = { start: '2018-01-01', end: '2021-12-31' } as const
const bounds = [60, 860] as const
const x = linear([toDayNumber(extent.start), toDayNumber(extent.end)], bounds)

function state(kind: State['kind'], label: string, edtf: string): State {
  const period = parseStretch(edtf)
  if (!period) throw new Error(`${edtf} is not a stretch of time`)
  return {
    id: `${kind} ${label}`,
    area: 'E10000021',
    kind,
    label,
    period,
    source: 's',
    locator: '',
    note: '',
  }
}

const layout = (...states: readonly State[]) => layoutBands(states, extent, x, bounds)

describe('the bands below the time axis', () => {
  test('have a row for each kind, in the order judgement, commissioner, who runs the service, finance', () => {
    const { rows, placed } = layout(
      state('finance', 'Section 114 notice', '2018-02-02/2018-12'),
      state('judgement', 'Inadequate', '2019-07-29/2021-06-01'),
      state('run_by', 'the county council', '2018-01/2020-10-31'),
    )
    expect(rows).toBe(3)
    expect(placed.map((b) => [b.state.kind, b.row])).toEqual([
      ['judgement', 0],
      ['run_by', 1],
      ['finance', 2],
    ])
  })

  test('share a row one after another, and take two rows at one time', () => {
    const one = layout(
      state('judgement', 'Good', '2018-01-01/2019-07-28'),
      state('judgement', 'Inadequate', '2019-07-29/..'),
    )
    expect(one.rows).toBe(1)
    const two = layout(
      state('commissioner', 'A', '2018-05-10/2021-03-31'),
      state('commissioner', 'B', '2018-11-30/2019-09-30'),
    )
    expect(two.rows).toBe(2)
  })

  test('without an end in any source reach the edge, and are soft there', () => {
    const [band] = layout(state('judgement', 'Inadequate', '2019-07-29/..')).placed
    expect([band?.right, band?.open]).toEqual([860, true])
  })

  test('outside the dates keep their row and are not drawn', () => {
    const { rows, placed } = layout(state('finance', 'Section 114 notice', '2015/2016'))
    expect([rows, placed]).toEqual([1, []])
  })

  test('shorten their words where there is less room', () => {
    const labels = ['2018-01-01/2021-12-31', '2018-01-01/2018-11-15'].map(
      (edtf) => layout(state('judgement', 'Requires improvement to be good', edtf)).placed[0]?.label,
    )
    expect(labels).toEqual(['Ofsted: requires improvement', 'requires improvement'])
  })

  test('too short for any words have them after, or at the end of the chart before', () => {
    const beside = ['2018-01-01/2018-02-01', '2021-11-01/2021-12-01'].map((edtf) => {
      const [band] = layout(state('judgement', 'Inadequate', edtf)).placed
      if (!band) throw new Error('no band')
      return [band.label, band.labelX > band.right, band.labelX < band.left]
    })
    expect(beside).toEqual([
      ['Ofsted: inadequate', true, false],
      ['Ofsted: inadequate', false, true],
    ])
  })

  test('lose their words between neighbours without space', () => {
    const { placed } = layout(
      state('judgement', 'Inadequate', '2018-01-01/2019-01-15'),
      state('judgement', 'Good', '2019-01-15/2019-01-25'),
      state('judgement', 'Outstanding', '2019-01-25/2021-12-31'),
    )
    expect(placed.map((b) => b.label)).toEqual(['Ofsted: inadequate', '', 'Ofsted: outstanding'])
  })
})
