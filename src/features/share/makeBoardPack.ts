import { startZip } from '#data/zip.ts'
import { layerCaveats } from '#domain/phrasing/caveats.ts'
import { formatDay, formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { answerWords } from '#state/answerWords.ts'
import { makePng, makeSvg } from './makePicture.ts'
import { printPage, type Sheet } from './printPage.ts'
import { type NamedFile, type ShareRequest, sharedSelection } from './shareRequest.ts'

/** Lets the page draw and answer between two pictures. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * The chosen charts as one zip: a PNG each, and a page with all of them for paper. One picture at a time, so that the page keeps
 * answering.
 * @param onDone told how many pictures are done
 * @throws an `AbortError` when the signal is given
 */
export async function makeBoardPack(
  charts: readonly ShareRequest[],
  {
    name,
    signal,
    onDone,
  }: { readonly name: string; readonly signal: AbortSignal; readonly onDone: (done: number) => void },
): Promise<NamedFile> {
  const [first] = charts
  if (!first) throw new Error('No chart was chosen.')
  const zip = startZip(first.today)
  const drawings: Sheet[] = []
  for (const [index, chart] of charts.entries()) {
    signal.throwIfAborted()
    const png = await makePng(chart)
    zip.add(png.name, new Uint8Array(await png.content.arrayBuffer()))
    await breathe()
    const answer = answerWords(chart.selection)
    drawings.push({ title: chart.selection.metric.title, answer, svg: await makeSvg(chart).content.text() })
    onDone(index + 1)
    await breathe()
  }
  signal.throwIfAborted()
  const { area, extent } = first.selection
  const dates = `${formatMonth(extent.start)} to ${formatMonth(extent.end)}`
  const notes = [
    `${dates}. Made ${formatDay(first.today)}.`,
    ...layerCaveats(charts.flatMap(({ selection }) => selection.shown)),
  ]
  zip.add('print.html', printPage(`${area.name}: children’s services`, drawings, notes))
  const figures = charts.flatMap((c) => sharedSelection(c).shown)
  zip.add('figures.csv', `\ufeff${chartCsv(figures)}`)
  return { name, content: zip.finish() }
}
