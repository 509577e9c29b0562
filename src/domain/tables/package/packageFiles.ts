import type { Dataset } from '../../model/dataset.ts'
import { AREA_COLUMNS, areaToRow } from '../areaRow.ts'
import { JUDGEMENT_COLUMNS, judgementToRow } from '../judgementRow.ts'
import { DEFINITION_COLUMNS, definitionsToRows, METRIC_COLUMNS, metricToRow } from '../metricRow.ts'
import { MILESTONE_COLUMNS, milestoneToRow } from '../milestoneRow.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '../observationRow.ts'
import { PLAN_COLUMNS, planToRow } from '../planRow.ts'
import { RELEASE_COLUMNS, releaseToRow } from '../releaseRow.ts'
import { SOURCE_COLUMNS, sourceToRow } from '../sourceRow.ts'
import { STATE_COLUMNS, stateToRow } from '../stateRow.ts'
import { toCsv } from '../toCsv.ts'
import { toDescriptor } from './descriptor.ts'

type Row = Readonly<Record<string, string>>

const OBSERVATION_ORDER = [
  'area',
  'metric',
  'definition',
  'period',
  'source',
  'status',
  'as_of',
  'value',
] as const

function tablesOf(dataset: Dataset) {
  return {
    areas: dataset.areas.map(areaToRow),
    metrics: dataset.metrics.map(metricToRow),
    definitions: dataset.metrics.flatMap(definitionsToRows),
    sources: sortBy(dataset.sources.map(sourceToRow), ['id']),
    observations: sortBy(dataset.observations.map(observationToRow), OBSERVATION_ORDER),
    milestones: sortBy(dataset.milestones.map(milestoneToRow), ['area', 'period', 'planned', 'id']),
    plans: sortBy(dataset.plans.map(planToRow), ['area', 'plan']),
    states: sortBy(dataset.states.map(stateToRow), ['area', 'kind', 'period', 'id']),
    judgements: sortBy(dataset.judgements.map(judgementToRow), ['area', 'inspection', 'council']),
    releases: sortBy(dataset.releases.map(releaseToRow), ['id']),
  }
}

/** The files of `data/` by name. The same data set always gives the same bytes, so that a diff shows changed figures only. */
export function packageFiles(dataset: Dataset, version: string): ReadonlyMap<string, string> {
  const tables = tablesOf(dataset)
  return new Map([
    ['areas.csv', toCsv(AREA_COLUMNS, tables.areas)],
    ['metrics.csv', toCsv(METRIC_COLUMNS, tables.metrics)],
    ['definitions.csv', toCsv(DEFINITION_COLUMNS, tables.definitions)],
    ['sources.csv', toCsv(SOURCE_COLUMNS, tables.sources)],
    ['observations.csv', toCsv(OBSERVATION_COLUMNS, tables.observations)],
    ['milestones.csv', toCsv(MILESTONE_COLUMNS, tables.milestones)],
    ['plans.csv', toCsv(PLAN_COLUMNS, tables.plans)],
    ['states.csv', toCsv(STATE_COLUMNS, tables.states)],
    ['judgements.csv', toCsv(JUDGEMENT_COLUMNS, tables.judgements)],
    ['releases.csv', toCsv(RELEASE_COLUMNS, tables.releases)],
    ['datapackage.json', `${JSON.stringify(toDescriptor(dataset.sources, version), undefined, 2)}\n`],
    ['curated.json', curatedText(dataset)],
  ])
}

/** By code units, not by a locale: the order must be the same on every machine. */
function sortBy<R extends Row>(rows: readonly R[], columns: readonly (keyof R & string)[]): readonly R[] {
  const key = (row: R) => columns.map((column) => row[column] ?? '')
  const compare = (a: readonly string[], b: readonly string[]) => {
    const at = a.findIndex((text, index) => text !== b[index])
    return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
  }
  return rows.toSorted((a, b) => compare(key(a), key(b)))
}

/** The text of `curated.json`: one row a line, for diffs, and no `<`, so that it may also stand inside a page. */
export function curatedText(dataset: Dataset): string {
  const tables: [string, readonly Row[]][] = Object.entries(tablesOf(dataset))
  const parts = tables.map(([name, rows]) => `"${name}":[\n${rows.map(toJsonRow).join(',\n')}\n]`)
  return `{"format":"childrens-services-dashboard/2",\n${parts.join(',\n')}}\n`
}

function toJsonRow(row: Row): string {
  return JSON.stringify(row).replaceAll('<', '\\u003c')
}
