import {
  LAST_RANK,
  LONGEST_SHORT_NAME,
  MILESTONE_KIND_IDS,
  MILESTONE_STATUSES,
  MILESTONE_TIERS,
  type Milestone,
} from '../model/milestone.ts'
import { type Period, toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { type RowReader, rowReader } from './rowReader.ts'

/** The columns of `milestones.csv`, in order. `period` is EDTF, empty if undated; `planned` is EDTF dates joined by `;`. */
export const MILESTONE_COLUMNS = [
  'id',
  'area',
  'kind',
  'title',
  'detail',
  'period',
  'planned',
  'status',
  'source',
  'locator',
  'as_stated',
  'tier',
  'rank',
  'short',
  'outcome',
  'outcome_source',
  'note',
] as const
/** Absent from files of versions before 0.3. */
export const MILESTONE_LATER = ['as_stated', 'tier', 'rank', 'short', 'outcome', 'outcome_source'] as const

export type MilestoneRow = Readonly<Record<(typeof MILESTONE_COLUMNS)[number], string>>

export function milestoneToRow(m: Milestone): MilestoneRow {
  return {
    id: m.id,
    area: m.area,
    kind: m.kind,
    title: m.title,
    detail: m.detail,
    period: m.period ? toEdtf(m.period) : '',
    planned: m.planned.map(toEdtf).join(';'),
    status: m.status,
    source: m.source,
    locator: m.locator,
    as_stated: m.asStated,
    tier: m.tier === undefined ? '' : String(m.tier),
    rank: m.rank === undefined ? '' : String(m.rank),
    short: m.short,
    outcome: m.outcome,
    outcome_source: m.outcomeSource,
    note: m.note,
  }
}

export function milestoneFromRow(row: MilestoneRow): Milestone | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const area = read.text('area')
  const kind = read.choice('kind', MILESTONE_KIND_IDS)
  const title = read.text('title')
  const period = row.period === '' ? undefined : read.period('period')
  const planned =
    row.planned === ''
      ? []
      : row.planned.split(';').map((text) => rowReader({ planned: text }).period('planned'))
  if (planned.includes(undefined))
    read.reject('planned', 'A planned date is not a date.', 'Write dates such as 2020-07, joined by ;')
  const status = read.choice('status', MILESTONE_STATUSES)
  const place = placeOf(row, read)
  if (row.outcome !== '' && row.outcome_source === '')
    read.reject('outcome_source', 'The outcome has no source.', 'Write the id of the source that says it.')
  if (!(id && area && kind && title && status) || read.issues.length > 0) return read.issues
  const { detail, source, locator, as_stated: asStated, outcome, outcome_source: outcomeSource, note } = row
  return {
    id,
    area,
    kind,
    title,
    detail,
    period,
    planned: planned.filter((p): p is Period => p !== undefined),
    status,
    source,
    locator,
    asStated,
    ...place,
    outcome,
    outcomeSource,
    note,
  }
}

/** How prominent it is. Only tier 1 has a rank and a short name, and it has both. */
function placeOf(
  row: MilestoneRow,
  read: RowReader<keyof MilestoneRow>,
): Pick<Milestone, 'tier' | 'rank' | 'short'> {
  const tier = row.tier === '' ? undefined : read.choice('tier', ['1', '2', '3'])
  const ranks = Array.from({ length: LAST_RANK }, (_, index) => String(index + 1))
  const rank = tier === '1' ? read.choice('rank', ranks) : undefined
  if (tier === '1') read.text('short')
  else
    for (const column of ['rank', 'short'] as const)
      if (row[column] !== '') read.reject(column, `Only a milestone of tier 1 has a ${column}.`)
  if (row.short.length > LONGEST_SHORT_NAME)
    read.reject('short', `The short name has more than ${LONGEST_SHORT_NAME} letters.`)
  return {
    tier: MILESTONE_TIERS.find((known) => String(known) === tier),
    rank: rank === undefined ? undefined : Number(rank),
    short: row.short,
  }
}
