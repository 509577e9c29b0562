import { isOwnDefinition, type Metric, namedDefinitions } from '#domain/model/metric.ts'
import { type NameIndex, nameIndex } from './names.ts'
import { withoutScale } from './scale.ts'

export interface NamedMetric {
  readonly metric: Metric
  /** Where the name says which of the metric's definitions is counted. */
  readonly definition: string | undefined
}

/** Other names of measures in councils' reports, by the id of the metric. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  agency_share: [
    'Agency rate',
    'Agency worker rate',
    'Agency share of social workers',
    '% agency social workers',
  ],
  assessments_within_45_days: [
    ...['Assessments completed in 45 days', 'Assessments within 45 days', 'Assessments in 45 days'],
    'Assessments in 45 working days',
    ...['Assessments completed within 45 days', 'C&F assessments within 45 days', '% assessments in 45 days'],
  ],
  vacancy_share: ['Vacancy rate', 'Social worker vacancy rate', 'Social work vacancy rate'],
  turnover: ['Turnover rate', 'Social worker turnover rate', 'Staff turnover of social workers'],
  absence: ['Sickness absence rate', 'Social worker sickness absence'],
  average_caseload: [
    'Average caseload per social worker',
    'Average cases per social worker',
    'Caseload (average)',
  ],
  highest_caseload: ['Maximum caseload', 'Largest caseload'],
  unallocated: ['Unallocated', 'Number of unallocated cases'],
  re_referrals: ['Re-referral rate', 'Repeat referrals'],
  children_in_care: [
    'Children looked after',
    'Looked after children',
    'Number of children looked after',
    'CLA',
  ],
  conferences_15_days: ['ICPC within 15 days', 'ICPCs within 15 working days'],
}

export function metricIndex(metrics: readonly Metric[]): NameIndex<NamedMetric> {
  const named = metrics.flatMap((metric): readonly NamedMetric[] =>
    namedDefinitions(metric).flatMap(({ id, official }) =>
      official || isOwnDefinition(id) ? [] : [{ metric, definition: id }],
    ),
  )
  // The later of two equal names is found: the metric's own.
  const items = [...named, ...metrics.map((metric): NamedMetric => ({ metric, definition: undefined }))]
  const every = nameIndex(items, (item) => namesOf(item).filter((name) => !isShare(name)))
  const shares = nameIndex(
    items.filter(({ metric }) => metric.unit === 'percent' || isShare(metric.title)),
    namesOf,
  )
  const indexFor = (text: string) => (isShare(text) ? shares : every)
  const find = (text: string) => {
    const found = indexFor(text).find(text)
    const rest = found ? text : withoutScale(text)
    return rest === text ? found : indexFor(text).find(rest)
  }
  return {
    find,
    closest: (text) => indexFor(text).closest(text),
    near: (text) => indexFor(text).near(text),
  }
}

/** "Agency social workers (%)" is never the number of agency social workers. */
function isShare(name: string): boolean {
  return /%|\bper\s?cent(?:age)?s?\b/iu.test(name)
}

/** A definition's own names come with the metric's: "Unallocated cases (children)", as the page shows it. */
function namesOf({ metric, definition }: NamedMetric): readonly string[] {
  const { id, title, shortTitle } = metric
  if (definition === undefined) return [...(COMMON[id] ?? []), id, title, shortTitle]
  const named = metric.definitions.find((d) => d.id === definition)
  const nouns = named?.noun ? [`${shortTitle} (${named.noun})`, `${shortTitle}, ${named.noun}`] : []
  return [...nouns, ...(named?.title ? [named.title] : [])]
}
