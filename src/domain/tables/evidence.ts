import type { Area } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Day } from '../model/day.ts'
import type { Metric } from '../model/metric.ts'
import type { Milestone } from '../model/milestone.ts'
import type { Observation } from '../model/observation.ts'
import { COMPILED } from '../phrasing/sourceWords.ts'
import type { Target } from '../targets/target.ts'

/** What a picture of a chart carries with it, so that it can be checked and opened again. */
export interface Evidence {
  readonly title: string
  /** The words of *Copy description*. */
  readonly description: string
  /** The address of the view, from its question mark; empty for the default view. */
  readonly view: string
  readonly exported: Day
  /** The published figures and milestones that are shown, with the area, measure and sources they refer to. */
  readonly data: Dataset
  /** Figures of the person who made the picture: only those they asked to be in it. */
  readonly userFigures: readonly Observation[]
  /** Their targets for the measure, with their figures only; absent without any. */
  readonly targets?: readonly Target[]
}

export const LICENCE = `${COMPILED} The compilation may be used under the Open Government Licence v3.0 with the sources named; quotations stay the property of their publishers.`

interface Shown {
  readonly area: Area
  readonly metric: Metric
  readonly shown: readonly Observation[]
  readonly milestones: readonly Milestone[]
}

/** What is shown and all that it refers to, without a person's own figures. */
export function shownDataset(dataset: Dataset, { area, metric, shown, milestones: drawn }: Shown): Dataset {
  const observations = shown.filter((o) => o.layer !== 'user')
  const named = new Set([area.defaultBaselineMilestone, ...observations.map((o) => o.atMilestone)])
  const milestones = dataset.milestones.filter((m) => drawn.includes(m) || named.has(m.id))
  const counted = metric.definitions.filter(({ id }) => observations.some((o) => o.definition === id))
  const releases = dataset.releases.filter(({ id }) => counted.some((d) => d.official === id))
  const cited = new Set([
    ...[...observations, ...milestones].map(({ source }) => source),
    ...milestones.map((m) => m.outcomeSource),
    ...releases.map(({ source }) => source),
  ])
  return {
    areas: [{ ...area, continues: [] }],
    metrics: [metric],
    sources: dataset.sources.filter(({ id }) => cited.has(id)),
    observations,
    milestones,
    plans: [],
    states: [],
    judgements: [],
    releases,
  }
}
