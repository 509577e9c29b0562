import type { ExportSize } from '#charts/export/sizes.ts'
import { numberEvents } from '#charts/layout/numberEvents.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { type Evidence, shownDataset } from '#domain/tables/evidence.ts'
import type { Selection } from '#state/selection.ts'

/** What is taken away: the view as it stands, and what of it. */
export interface Request {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly size: ExportSize
  /** Whether a person's own figures go into the file as figures. The drawing shows them either way. */
  readonly withUserFigures: boolean
  /** The address of the view, from its question mark. */
  readonly view: string
  readonly today: Day
}

/** The view without a person's own figures. */
export function published(selection: Selection): Selection {
  const kept = (all: Selection['all']) => all.filter((o) => o.layer !== 'user')
  return { ...selection, all: kept(selection.all), shown: kept(selection.shown) }
}

export function eventsOf({ milestones, extent }: Selection) {
  return numberEvents(milestones, { from: extent.start, to: extent.end })
}

/** Said where a drawing shows figures that its words and its figures leave out. */
function leftOutWords(shown: number, carried: number): string {
  const left = shown - carried
  if (left === 0) return ''
  return `\nThe drawing also shows ${pluralise(left, 'figure')} added by the user, not verified, which ${left === 1 ? 'is' : 'are'} not in this text.\n`
}

/** What the file carries to be checked and opened again. */
export function evidenceOf(
  { dataset, selection, withUserFigures, view, today }: Request,
  title: string,
): Evidence {
  const carried = withUserFigures ? selection : published(selection)
  const events = eventsOf(selection)
  return {
    title,
    description:
      describeSelection(carried, events, dataset.sources) +
      leftOutWords(selection.shown.length, carried.shown.length),
    view,
    exported: today,
    data: shownDataset(dataset, { ...carried, milestones: events.map((e) => e.milestone) }),
    userFigures: carried.shown.filter((o) => o.layer === 'user'),
  }
}
