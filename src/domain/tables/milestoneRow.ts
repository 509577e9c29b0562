import { MILESTONE_KIND_IDS, MILESTONE_STATUSES, type Milestone } from '../model/milestone.ts'
import { type Period, toEdtf } from '../model/period.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

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
  'note',
] as const

export type MilestoneRow = Readonly<Record<(typeof MILESTONE_COLUMNS)[number], string>>

export function milestoneToRow(m: Milestone): MilestoneRow {
  return { ...m, period: m.period ? toEdtf(m.period) : '', planned: m.planned.map(toEdtf).join(';') }
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
  if (!(id && area && kind && title && status) || read.issues.length > 0) return read.issues
  const { detail, source, locator, note } = row
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
    note,
  }
}
