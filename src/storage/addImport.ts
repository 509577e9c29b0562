import type { Area } from '#domain/model/area.ts'
import { cleanText } from '#domain/model/cleanText.ts'
import type { Metric } from '#domain/model/metric.ts'
import { naturalKey, type Observation } from '#domain/model/observation.ts'
import {
  mergeFigures,
  mergeMetrics,
  type NewMetric,
  standingAlone,
  toOwnMetric,
  type UserFigures,
} from '#domain/model/userFigures.ts'
import { areaToRow } from '#domain/tables/areaRow.ts'
import { definitionsToRows, metricToRow } from '#domain/tables/metricRow.ts'
import { observationToRow } from '#domain/tables/observationRow.ts'
import { targetToRow } from '#domain/tables/targetRow.ts'
import { type Target, targetKey } from '#domain/targets/target.ts'
import type { SmallCountAnswer } from '#import/importOptions.ts'
import { attempt, type NewImport, readBack, writeImports } from './changeImports.ts'
import { writeRecords } from './database.ts'
import { countFigures, type ImportRecord, toFigureTables, type UserImport } from './importRecord.ts'
import { tellThisTab } from './otherTabs.ts'
import { type Refused, refused } from './problems.ts'
import { figuresOf, ownDefinitions, readImports } from './userImports.ts'

export interface AddRequest {
  readonly fileName: string
  readonly observations: readonly Observation[]
  /** Metrics and areas that the figures need and the dashboard does not have. */
  readonly newMetrics?: readonly NewMetric[]
  readonly newAreas?: readonly Area[]
  /** Metrics with definitions of the person's own. */
  readonly redefined?: readonly Metric[]
  readonly targets?: readonly Target[]
  /** Lines of the file that are not among the figures. */
  readonly leftOut?: { readonly same: number; readonly rejected: number }
  /** The figures before, as the preview showed them: the user's own and the dashboard's. */
  readonly before?: readonly Observation[]
  readonly smallCounts?: { readonly answer: SmallCountAnswer; readonly cells: number }
}

export type AddResult =
  /** `memory`: it lasts only as long as the page. */
  | { readonly kind: 'kept' | 'memory'; readonly added: UserImport }
  /** Every figure and target was already there. */
  | { readonly kind: 'unchanged' }
  | Refused

/** The most changed figures that are listed; the others are only counted. */
const MOST_CHANGES = 20

/** Adds one import whole, and says that it is kept only after reading it back. Never rejects. */
export function addImport(request: AddRequest, now = new Date()): Promise<AddResult> {
  return attempt(async () => {
    const added = await writeRecords(async (records) => {
      const { sound } = await readImports(records)
      const active = sound.filter(({ record }) => record.active).map(({ shown }) => shown)
      const figures = userFiguresOf(request)
      const areas = new Set(figures.observations.map(({ area }) => area))
      const inAreas = await Promise.all([...areas].map((area) => figuresOf(records, active, [area])))
      const held = { observations: inAreas.flatMap((a) => a.observations), ...ownDefinitions(active) }
      const order = Math.max(now.getTime(), (sound.at(-1)?.record.order ?? 0) + 1)
      const planned = toImport(request, figures, held, order, now)
      if (planned) await writeImports(records, [planned])
      return planned && { ...planned, kept: records.kept, first: sound.length === 0 }
    })
    if (!added) return { kind: 'unchanged' } as const
    const [shown] = (await readBack([added])) ?? []
    if (!shown) return refused('The figures were not stored as they were written. Try again.')
    if (added.kept && added.first) void askToPersist()
    return { kind: added.kept ? 'kept' : 'memory', added: shown } as const
  })
}

function userFiguresOf({
  observations,
  newMetrics = [],
  newAreas = [],
  redefined = [],
  targets = [],
}: AddRequest): UserFigures {
  return {
    observations: observations.map((o) => (o.layer === 'user' ? o : { ...o, layer: 'user' })),
    metrics: mergeMetrics([...newMetrics.map(toOwnMetric), ...redefined]),
    areas: newAreas,
    targets,
  }
}

/** Undefined when every figure and target is already there. @param held the figures of the same areas */
function toImport(
  { fileName, leftOut, before = [], smallCounts }: AddRequest,
  added: UserFigures,
  held: UserFigures,
  order: number,
  now: Date,
): NewImport | undefined {
  const { fresh, changed, same } = mergeFigures(held, added)
  if (fresh + changed.length === 0 && !addsTargets(held, added)) return undefined
  const published = changesElsewhere(before, added.observations, changed)
  const { metrics, areas } = standingAlone(held, added)
  const record: ImportRecord = {
    id: newId(order),
    order,
    fileName: [...cleanText(fileName)].slice(0, 80).join('') || 'A file without a name',
    addedAt: now.toISOString(),
    active: true,
    counts: {
      fresh: fresh - published.length,
      changed: changed.length + published.length,
      same: same + (leftOut?.same ?? 0),
      rejected: leftOut?.rejected ?? 0,
    },
    smallCounts: smallCounts
      ? {
          kind: smallCounts.answer.kind,
          cells: smallCounts.cells,
          authority: smallCounts.answer.kind === 'keep' ? cleanText(smallCounts.answer.authority) : '',
        }
      : null,
    figures: countFigures(added.observations),
    metrics: metrics.map(metricToRow),
    definitions: metrics.flatMap(definitionsToRows),
    areas: areas.map(areaToRow),
    targets: added.targets.map(targetToRow),
    changes: [...changed, ...published]
      .slice(0, MOST_CHANGES)
      .map(({ before, after }) => ({ before: observationToRow(before), after: observationToRow(after) })),
  }
  return { record, tables: toFigureTables(added.observations) }
}

function addsTargets(held: UserFigures, added: UserFigures): boolean {
  const known = new Map(held.targets.map((target) => [targetKey(target), target.value]))
  return added.targets.some((target) => known.get(targetKey(target)) !== target.value)
}

type Pairs = readonly { readonly before: Observation; readonly after: Observation }[]

/** The dashboard's own figures that the added ones correct. */
function changesElsewhere(
  before: readonly Observation[],
  added: readonly Observation[],
  changed: Pairs,
): Pairs {
  if (before.length === 0) return []
  const own = new Set(changed.map((pair) => naturalKey(pair.before)))
  const incoming = new Map(added.map((o) => [naturalKey(o), o]))
  return before.flatMap((old) => {
    const after = incoming.get(naturalKey(old))
    return after && !own.has(naturalKey(old)) ? [{ before: old, after }] : []
  })
}

/** Unique, also among the imports of other browsers whose backup is restored here. */
function newId(order: number): string {
  const random = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')
  return `${order.toString(36)}-${random}`
}

/** Asks the browser not to clear by itself what the page keeps, and tells the page when it promises. Never rejects. */
async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted()) && (await navigator.storage.persist())) tellThisTab()
  } catch {
    // Some browsers have no such promise to give.
  }
}
