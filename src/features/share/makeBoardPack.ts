import { startZip } from '#data/zip.ts'
import { layerCaveats } from '#domain/phrasing/caveats.ts'
import { formatDay, formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { makePng } from './makePicture.ts'
import { printFile } from './print/printFile.tsx'
import { toPrintSheet } from './print/toPrintSheet.ts'
import {
  comparedAndShown,
  leftOutWords,
  type NamedFile,
  type ShareRequest,
  sharedSelection,
} from './shareRequest.ts'

interface Options {
  readonly name: string
  readonly signal: AbortSignal
  /** Called after each picture with the number of pictures made so far. */
  readonly onDone: (done: number) => void
}

/** Lets the page draw and handle events between two pictures. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * The charts as one zip: a PNG of each, `print.html` with a sheet for each, and their figures as CSV.
 * @throws an `AbortError` when the signal is aborted
 */
export async function makeBoardPack(
  charts: readonly ShareRequest[],
  { name, signal, onDone }: Options,
): Promise<NamedFile> {
  const [first] = charts
  if (!first) throw new Error('No chart was chosen.')
  const zip = startZip(first.today)
  for (const [index, chart] of charts.entries()) {
    const png = await makePng(chart)
    signal.throwIfAborted()
    zip.add(png.name, new Uint8Array(await png.content.arrayBuffer()))
    onDone(index + 1)
    await nextTask()
    signal.throwIfAborted()
  }
  zip.add('print.html', printFileOf(charts, first))
  const figures = charts.flatMap((chart) => comparedAndShown(sharedSelection(chart)))
  zip.add('figures.csv', `\ufeff${chartCsv(figures)}`)
  return { name, content: zip.finish() }
}

function printFileOf(charts: readonly ShareRequest[], { selection, today }: ShareRequest): string {
  const { area, extent } = selection
  return printFile({
    title: `${area.name}: children’s services`,
    notes: [
      `${formatMonth(extent.start)} to ${formatMonth(extent.end)}. Made ${formatDay(today)}.`,
      ...layerCaveats(charts.flatMap((chart) => chart.selection.shown)),
    ],
    sheets: charts.map((chart) => ({
      view: chart.view,
      sheet: toPrintSheet({
        dataset: chart.dataset,
        selection: chart.selection,
        inWords: sharedSelection(chart),
        audience: 'reader',
        notes: [leftOutWords(chart)].filter(Boolean),
      }),
    })),
  })
}
