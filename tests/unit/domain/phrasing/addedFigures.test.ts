import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Mark } from '#charts/marks/markKinds.ts'
import { MarkLayer } from '#charts/marks/PlotContent.tsx'
import { exportTheme } from '#charts/theme.ts'
import { drawSeries } from '#charts/types/figureMarks.ts'
import { mainChart } from '#charts/types/index.ts'
import { toKey } from '#charts/types/key.ts'
import type { Observation } from '#domain/model/observation.ts'
import { toSeries } from '#domain/model/series.ts'
import { answerSentence } from '#domain/phrasing/answerSentence.ts'
import { cardWords } from '#domain/phrasing/cardWords.ts'
import { caveats } from '#domain/phrasing/caveats.ts'
import { sourceWords } from '#domain/phrasing/sourceWords.ts'
import { corrections } from '#domain/reasoning/corrections.ts'
import { toMeasureVerdict } from '#domain/reasoning/measureVerdict.ts'
import { nearestWords } from '#domain/reasoning/nearest.ts'
import { figureTable } from '#domain/tables/figureTable.ts'
import { overviewWords } from '#domain/tables/overviewWords.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { exportInput } from '#features/share/makePicture.ts'
import { select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { curated } from '../../../support/curated.ts'
import { definition, measure, share } from '../../../support/metric.ts'
import { figure } from '../../../support/observation.ts'

const metric = measure()
const of = (layer: Observation['layer'], value: number, when: string) =>
  figure({ layer, value, when, source: layer === 'added' ? 'added-1' : 'a-source' })
const [published, added, userFigures] = [
  of('curated', 120, '2019-05-14'),
  of('added', 110, '2019-06-14'),
  of('user', 100, '2019-07-14'),
]

const copy = publishedDataset(
  curated,
  {
    observations: [{ ...added, metric: 'social_workers', source: 'Q1 return' }],
    metrics: [],
    areas: [],
    targets: [],
  },
  '2026-11-22',
)

describe('a figure that was added to a copy never passes for a published one', () => {
  test('in the answer', () => {
    expect(answerSentence(toMeasureVerdict([published, added], metric))).toBe(
      '110 on 14 June 2019 (added figure, not verified), down 10 from 120 on 14 May 2019. Two figures are too few to judge.',
    )
  })

  test('in the answer, as the figure that they rose to in between', () => {
    const figures = [
      of('curated', 120, '2019-05'),
      of('added', 300, '2019-06'),
      of('curated', 110, '2019-07'),
    ]
    expect(answerSentence(toMeasureVerdict(figures, metric))).toBe(
      '110 in July 2019, down 10 from 120 in May 2019; it rose to 300 in June 2019 (added figure, not verified) in between. Three figures are too few to judge.',
    )
  })

  test('in the answer, as the figure of a year before', () => {
    const months = ['2018-06', '2018-07', '2018-08', '2018-09', '2019-06', '2019-07']
    const figures = months.map((when, i) => of(when === '2018-07' ? 'added' : 'curated', 10 + i, when))
    expect(answerSentence(toMeasureVerdict(figures, metric))).toContain(
      '15 in July 2019, up 5 from 10 in June 2018; 11 a year before (added figure, not verified). ',
    )
  })

  test('in the answer, as a zero that lasts', () => {
    const figures = [of('curated', 120, '2019-05'), of('added', 0, '2019-06'), of('added', 0, '2019-07')]
    expect(answerSentence(toMeasureVerdict(figures, metric))).toBe(
      '0 from June to July 2019 (added figure, not verified), down from 120 in May 2019. Three figures are too few to judge.',
    )
  })

  test('in the answer, as a figure of a census', () => {
    const census = {
      ...definition('census', 'DfE workforce census, 30 September'),
      noun: '',
      official: 'csww',
    }
    const agency = { ...share, definitions: [{ ...definition(''), noun: '' }, census] }
    const facts = { unit: 'percent', layer: 'user', definition: 'census' } as const
    const figures = [
      figure({ value: 25, when: '2018-12', unit: 'percent' }),
      figure({ value: 20, when: '2018-09-30', ...facts }),
      figure({ value: 18, when: '2019-09-30', ...facts }),
    ]
    expect(answerSentence(toMeasureVerdict(figures, agency), 'reader')).toBe(
      '25% in December 2018. No other report has a figure to compare with it. The DfE workforce census, which counts differently, has 18% on 30 September 2019 (added by the user, not verified), down 2 percentage points from 20% on 30 September 2018 (added by the user, not verified). Two figures are too few to judge.',
    )
  })

  test('on a card', () => {
    expect(cardWords(toMeasureVerdict([added], metric)).when).toBe('14 June 2019 · added, not verified')
  })

  test('in the overview', () => {
    const measured = toMeasureVerdict([published, added], metric)
    expect(measured && overviewWords(measured).latest.when).toBe('14 Jun 2019, added, not verified')
  })

  test('in what is heard of the chart, and read at its crosshair', () => {
    const extent = { start: '2019-05-01', end: '2019-07-31' } as const
    const { summary } = mainChart.draw(
      { metric, observations: [published, added], numbered: [], extent },
      { width: 600, height: 300 },
    )
    expect(summary).toContain('120, 14 May 2019; 110, 14 June 2019 (added figure, not verified).')
    const [point] = toSeries([added])[0]?.points ?? []
    expect(point && nearestWords(point, metric)).toBe('110 (added, not verified), 14 Jun 2019')
  })

  test('in what is said with the figures', () => {
    expect(caveats([published, added], metric)).toEqual([
      'Includes figures added by the publisher of this copy, not verified against a published report.',
    ])
    expect(caveats([published], metric)).toEqual([])
  })

  test('in the table, where it leads to its source', () => {
    const [row] = figureTable([{ ...added, source: 'added-1' }], metric, copy.sources)
    expect(row).toMatchObject({
      source: 'Added figures, not verified: Q1 return',
      sourceId: 'added-1',
    })
  })

  test('under the picture', () => {
    const selection = select(copy, [], { ...DEFAULT_VIEW, metric: 'social_workers' })
    if (!selection) throw new Error('there is nothing to show')
    const { sources, chart } = exportInput({ dataset: copy, selection, today: '2026-11-22', size: 'report' })
    expect(sources).toContain('Added figures, not verified: Q1 return')
    expect(sources.join('\n')).not.toContain('Source: Added')
    expect(chart(1104, 520).key.map(({ label }) => label)).toContain('added figures, not verified')
  })

  test('by the name of its source, whatever layer it is asked for', () => {
    expect(sourceWords({ source: 'added-1', locator: '', layer: 'curated' }, copy.sources)).toBe(
      'Added figures, not verified: Q1 return',
    )
  })

  test('as a corrected date of a report', () => {
    const dated = { ...added, source: 'added-1', dateAsStated: 'December 2018' }
    expect(corrections([dated], [], copy.sources)).toEqual([])
  })
})

describe('on the chart', () => {
  const drawn = (...figures: Observation[]) => toSeries(figures).flatMap((s) => drawSeries(s, metric).marks)
  const markup = (marks: readonly Mark[]) =>
    renderToStaticMarkup(
      createElement(MarkLayer, { marks, theme: exportTheme, scales: { x: (t) => t, y: (v) => v } }),
    )
  const labels = (...figures: Observation[]) =>
    toKey(drawn(...figures), metric, figures).map(({ label }) => label)

  test('it has the ring and colour of figures that nobody published', () => {
    const ringed = markup(drawn({ ...userFigures, period: added.period, reading: added.reading }))
    expect(markup(drawn(added))).toBe(ringed)
    expect(ringed.match(/<path/gu)).toHaveLength(2)
    expect(markup(drawn(published))).not.toContain(exportTheme.unverified)
  })

  test('a line to it is not that of published figures', () => {
    const layerOf = (...figures: Observation[]) =>
      drawn(...figures).flatMap((m) => (m.kind === 'link' ? [m.layer] : []))
    expect(layerOf(published, added, userFigures)).toEqual(['added', 'user'])
  })

  test('the key names whose the ringed figures are', () => {
    expect(labels(published, added).at(-1)).toBe('added figures, not verified')
    expect(labels(published, userFigures).at(-1)).toBe('your figures')
    expect(labels(published, added, userFigures).at(-1)).toBe('your figures, and added figures, not verified')
  })
})
