import { expect, test } from 'vitest'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { exportInput, makeSvg } from '#features/share/makePicture.ts'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { evidenceOf, type ShareRequest } from '#features/share/shareRequest.ts'
import { curated, selected } from '../../../support/curated.ts'
import { figure } from '../../../support/observation.ts'

/** Agency share of 2025, for which nothing is published. */
const own = ['2025-04', '2025-05'].map((when) =>
  figure({ layer: 'user', metric: 'agency_share', unit: 'percent', value: 24, when, source: 'Board report' }),
)
const dataset = curated
const selection = selected({ metric: 'agency_share', from: '2025-01', to: '2025-12' }, own)
const request: ShareRequest = {
  dataset,
  selection,
  size: 'report',
  withUserFigures: true,
  view: '',
  today: '2026-11-22',
}
const ORIGIN = 'Figures added by the user from Board report, not verified; not an official publication.'

test('the source of a user’s figures stands at the foot of a picture and in its words', () => {
  const input = exportInput(request)
  expect(input.origin).toBe(ORIGIN)
  expect(input.sources).toContain('Figures added by the user, as they named their source: Board report')
  expect(evidenceOf(request, input.title).description).toContain(ORIGIN)
})

test('of an SVG', async () => {
  const svg = await makeSvg(request).content.text()
  expect(svg.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ')).toContain('Board report')
  expect(svg).not.toContain('Compiled from published reports')
})

test('of a print', () => {
  const { origin, sources } = toPrintSheet({ dataset, selection, audience: 'reader' })
  expect([origin, sources.map(({ line }) => line)]).toEqual([
    ORIGIN,
    ['Added by the user, not verified: Board report'],
  ])
})

test('and on every line of a CSV file, which says that they are not verified', () => {
  const [header = '', ...lines] = chartCsv(selection.shown).trim().split(/\r?\n/u)
  const column = header.split(',').indexOf('source')
  expect(lines.map((line) => line.split(',')[column])).toEqual(['Board report', 'Board report'])
  expect(lines.every((line) => line.includes('[not verified]'))).toBe(true)
})
