import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { exportSvg } from '#charts/export/exportFiles.ts'
import { mainChart } from '#charts/types/index.ts'
import { Milestones } from '#features/milestones/Milestones.tsx'
import { exportInput } from '#features/share/makePicture.ts'
import { toPrintSheet } from '#features/share/print/toPrintSheet.ts'
import { Trajectory } from '#features/trajectory/Trajectory.tsx'
import { type Selection, select } from '#state/selection.ts'
import { DEFAULT_VIEW } from '#state/view.ts'
import { drawnEvents } from '../../support/drawnEvents.ts'
import { published } from '../../support/published.ts'

/** Every measure of every council with a tier; one for all that share a time axis, on which alone the places of milestones depend. */
const EVERY: readonly Selection[] = published.areas
  .filter((area) => published.milestones.some((m) => m.area === area.code && m.tier === 1))
  .flatMap((area) => {
    const chosen = published.metrics.flatMap((metric) => {
      const choices = { ...DEFAULT_VIEW, area: area.code, metric: metric.id }
      const selection = select(published, [], choices)
      return selection && selection.all.length > 0 ? [selection] : []
    })
    return [...new Map(chosen.map((s) => [JSON.stringify(s.extent), s])).values()]
  })

/** Short names of tier 1 in the dates of a drawing. A name may have its delay behind it. */
function unnamed(selection: Selection, texts: readonly string[]): readonly string[] {
  const { extent } = selection
  return drawnEvents(drawn(selection, 750))
    .map(({ milestone }) => milestone)
    .filter((m) => m.tier === 1 && !texts.some((t) => t === m.short || t.startsWith(`${m.short}, `)))
    .map((m) => `${selection.area.name}, ${selection.metric.id}, ${extent.start}: ${m.short}`)
}

const drawn = (selection: Selection, width: number) =>
  mainChart.draw({ ...selection, observations: selection.shown }, { width, height: 424 })

const namesOf = (model: ReturnType<typeof drawn>) =>
  model.milestones?.placed.flatMap(({ name }) => name?.text ?? []) ?? []

const textsIn = (svg: string) =>
  [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map(
    (t) => t.textContent,
  )

describe('every milestone of tier 1 has its name, for every measure of every council', () => {
  test.each([750, 1104])('in a chart of %i px', (width) => {
    const missing = EVERY.flatMap((s) => unnamed(s, namesOf(drawn(s, width))))
    expect(missing).toEqual([])
  })

  test('on the printed sheet', () => {
    const missing = EVERY.flatMap((selection) =>
      unnamed(selection, namesOf(toPrintSheet({ dataset: published, selection }).chart)),
    )
    expect(missing).toEqual([])
  })

  test.each(['report', 'slide', 'square'] as const)('in the %s picture', { timeout: 120_000 }, (size) => {
    const missing = EVERY.flatMap((selection) => {
      const input = exportInput({ dataset: published, selection, today: '2026-11-28', size })
      return unnamed(selection, textsIn(exportSvg(input).svg))
    })
    expect(missing).toEqual([])
  })
})

test('chart, list, table, picture and printed sheet count the same milestones', () => {
  for (const selection of EVERY) {
    const count = drawnEvents(drawn(selection, 750)).length
    const list = renderToStaticMarkup(<Milestones selection={selection} />)
    const table = renderToStaticMarkup(
      <QueryClientProvider client={new QueryClient()}>
        <Trajectory dataset={published} selection={selection} tools={null} />
      </QueryClientProvider>,
    )
    const input = exportInput({
      dataset: published,
      selection,
      today: '2026-11-28',
      size: 'report',
      everyMilestone: true,
    })
    const sheet = toPrintSheet({ dataset: published, selection })
    expect({
      list: list.split('data-milestone=').length - 1,
      table: Number(/In the same time: <a[^>]*>(\d+)/u.exec(table)?.[1]),
      picture: input.events.length,
      onPicture: drawnEvents(input.chart(1104, 424)).length,
      onSheet: drawnEvents(sheet.chart).length,
    }).toEqual({ list: count, table: count, picture: count, onPicture: count, onSheet: count })
  }
})
