import { exportPng, exportSvg } from '#charts/export/exportFiles.ts'
import type { ExportInput, PictureContent } from '#charts/export/exportInput.ts'
import { mainChart } from '#charts/types/index.ts'
import { evidenceToText } from '#data/evidenceText.ts'
import { pngWithEvidence, pngWithWords } from '#data/pictureEvidence.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import type { Source } from '#domain/model/source.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { formatDay, formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { milestoneLine } from '#domain/phrasing/milestoneWords.ts'
import { COMPILED, originWords, sourceLine, sourceWords } from '#domain/phrasing/sourceWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { NumberedMilestone } from '#domain/reasoning/numberMilestones.ts'
import { answerWords } from '#state/answerWords.ts'
import type { Selection } from '#state/selection.ts'
import { chartNotes, datesFrom } from './chartNotes.ts'
import {
  eventsOf,
  evidenceOf,
  keyForReaders,
  listedMilestones,
  type NamedFile,
  type ShareRequest,
  shareFileName,
} from './shareRequest.ts'

function sourceLines(
  { shown }: Selection,
  events: readonly NumberedMilestone[],
  dataset: Dataset,
): readonly string[] {
  const gave = (s: Source) => shown.some((o) => o.layer !== 'user' && o.source === s.id)
  const userSources = [...new Set(shown.filter((o) => o.layer === 'user' && o.source).map((o) => o.source))]
  return [
    ...dataset.sources
      .filter(gave)
      .map((s) =>
        s.kind === 'added'
          ? sourceWords({ source: s.id, locator: '', layer: 'added' }, dataset.sources)
          : `Source: ${sourceLine(s)}`,
      ),
    ...(userSources.length > 0
      ? [`Figures added by the user, as they named their source: ${userSources.join('; ')}`]
      : []),
    ...datesFrom(events, shown, dataset.sources),
  ]
}

/** Everything that the picture of a chart shows. It does not depend on the screen. */
export function exportInput({
  dataset,
  selection,
  today,
  size,
  everyMilestone,
}: Pick<ShareRequest, 'dataset' | 'selection' | 'today' | 'size' | 'everyMilestone'>): ExportInput {
  const { area, metric, extent, shown, all, behind } = selection
  const events = eventsOf(selection)
  const { listed, rest } = listedMilestones(events, everyMilestone)
  return {
    size,
    chart: (width, height) => {
      const model = mainChart.draw({ ...selection, observations: shown, still: true }, { width, height })
      return { ...model, key: keyForReaders(model.key) }
    },
    title: `${metric.title}, ${area.name}`,
    answer: answerWords(selection, 'reader'),
    subtitle: metric.definition,
    range: `${formatMonth(extent.start)} to ${formatMonth(extent.end)} · ${shown.length} of ${pluralise(all.length, 'figure')}`,
    events: listed.map((e) => ({ ...e, when: milestoneLine(e.milestone) })),
    eventsNote: rest,
    sources: sourceLines(selection, listed, dataset),
    caveats: [
      ...chartNotes(selection),
      ...new Set(behind.flatMap((b) => (b.role === 'group' ? `${b.area.name}: ${b.area.note}` : []))),
    ],
    origin: originWords([...shown, ...behind.flatMap((b) => b.observations)]),
    exported: formatDay(today),
    description: describeSelection(selection, events, dataset.sources),
  }
}

/** The chart as a PNG with its figures inside. Throws when the browser cannot draw it. */
export async function makePng(request: ShareRequest): Promise<NamedFile> {
  const input = exportInput(request)
  const png = await exportPng(exportSvg(input))
  return {
    name: shareFileName(request.selection, request.size, 'png'),
    content: await pngWithEvidence(png, evidenceOf(request, input.title)),
  }
}

/** The chart as an SVG with real text and its figures inside. */
export function makeSvg(request: ShareRequest): NamedFile {
  const input = exportInput(request)
  const evidence = evidenceOf(request, input.title)
  const { svg } = exportSvg({
    ...input,
    description: evidence.description,
    evidence: evidenceToText(evidence),
  })
  return {
    name: shareFileName(request.selection, request.size, 'svg'),
    content: new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' }),
  }
}

/** A chart that is not about a measure, as a PNG with its words inside. Throws when the browser cannot draw it. */
export async function makeWordsPng({ name, ...content }: PictureContent, today: Day): Promise<NamedFile> {
  const made = { origin: COMPILED, exported: formatDay(today) }
  const input = { ...content, ...made, size: 'report', events: [] } as const
  const png = await exportPng(exportSvg(input))
  return {
    name: `${name}.png`,
    content: await pngWithWords(png, { ...content, exported: today }),
  }
}
