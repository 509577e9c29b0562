import type { ExportSize } from '#charts/export/exportInput.ts'
import type { KeyEntry } from '#charts/model.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { layerWords } from '#domain/phrasing/layerWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { type NumberedMilestone, numberedIn } from '#domain/reasoning/numberMilestones.ts'
import { type Evidence, shownDataset } from '#domain/tables/evidence.ts'
import type { Selection } from '#state/selection.ts'

/** A chart to share: its view, and what goes into the file. */
export interface ShareRequest {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly size: ExportSize
  /** Whether the file contains the user's own figures as data. The drawing shows them either way. */
  readonly withUserFigures: boolean
  /** Whether the picture lists every milestone of its dates, and not only those that the chart names. */
  readonly everyMilestone?: boolean
  /** The search part of the view's address, from its question mark. */
  readonly view: string
  readonly today: Day
}

/** The request before a size is chosen. */
export type ShareBasis = Omit<ShareRequest, 'size'>

/** A file to save, with its name. */
export interface NamedFile {
  readonly name: string
  readonly content: Blob
}

/** The figures that go into the file as data and words. */
export function sharedSelection({ selection, withUserFigures }: ShareBasis): Selection {
  if (withUserFigures) return selection
  const published = (all: Selection['all']) => all.filter((o) => o.layer !== 'user')
  const { all, shown, behind, verdictsFrom } = selection
  const areaObservations = published(selection.areaObservations)
  const verdictOf = verdictsFrom(areaObservations)
  return {
    ...selection,
    all: published(all),
    shown: published(shown),
    behind: behind.filter((b) => b.layer !== 'user'),
    areaObservations,
    verdictOf,
    ...selection.progressFrom({ areaObservations, verdictOf, areaTargets: [] }),
  }
}

/** The figures of the chart, then those that they are compared with. */
export function comparedAndShown({ shown, behind }: Selection): Selection['shown'] {
  return [...shown, ...behind.flatMap((b) => b.observations)]
}

/** The key of a chart in words for readers other than the user. */
export function keyForReaders(key: readonly KeyEntry[]): readonly KeyEntry[] {
  return key.map((k) => (k.id === 'user' ? { ...k, label: layerWords('user', 'reader').key } : k))
}

/** The milestones of the chart, numbered as in the chart. */
export function eventsOf({ numbered, extent }: Selection) {
  return numberedIn(numbered, { from: extent.start, to: extent.end })
}

/** The milestones that a picture or a printed sheet lists, and in words how many more its chart has. */
export function listedMilestones(
  events: readonly NumberedMilestone[],
  every = false,
): { readonly listed: readonly NumberedMilestone[]; readonly rest: string } {
  const named = events.filter((e) => e.milestone.tier === 1)
  const others = events.length - named.length
  if (every || named.length === 0 || others === 0) return { listed: events, rest: '' }
  const words = others === 1 ? 'other milestone is a tick' : 'other milestones are ticks'
  return { listed: named, rest: `${others} ${words} on the chart, ${events.length} in all.` }
}

/** One sentence, where the drawing shows the user's own figures and the file has them neither as data nor in words. */
export function leftOutWords(request: ShareBasis): string {
  const left = comparedAndShown(request.selection).length - comparedAndShown(sharedSelection(request)).length
  if (left === 0) return ''
  return `The drawing also shows ${pluralise(left, 'figure')} added by the user, not verified, which ${left === 1 ? 'is' : 'are'} not in this text.`
}

/** The text and data inside a picture, with which the import can open it again. */
export function evidenceOf(request: ShareRequest, title: string): Evidence {
  const { dataset, selection, view, today } = request
  const shared = sharedSelection(request)
  const events = eventsOf(selection)
  const leftOut = leftOutWords(request)
  return {
    title,
    description: describeSelection(shared, events, dataset.sources) + (leftOut && `\n${leftOut}\n`),
    view,
    exported: today,
    data: shownDataset(dataset, { ...shared, milestones: events.map((e) => e.milestone) }),
    userFigures: shared.shown.filter((o) => o.layer === 'user'),
    ...(shared.targets.length > 0 && { targets: shared.targets }),
  }
}

/**
 * `northamptonshire_unallocated_2018-07_2020-04.png`: area, measure, first and last month shown. Every size except the report's adds
 * its name: `..._slide.png`.
 */
export function shareFileName(
  { area, metric, extent }: Selection,
  size: ExportSize,
  extension: 'png' | 'svg' | 'csv' | 'xlsx',
): string {
  const suffix = size === 'report' ? '' : `_${size}`
  return `${namePart(area.slug)}_${namePart(metric.id)}_${monthsPart(extent)}${suffix}.${extension}`
}

/** `2018-07_2020-04` */
export function monthsPart({ start, end }: Selection['extent']): string {
  return `${start.slice(0, 7)}_${end.slice(0, 7)}`
}

/** Text of the data as part of a file name, without characters that could name another folder. */
export function namePart(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]+/gu, '-')
}
