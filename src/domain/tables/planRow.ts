import { toEdtf, toStretchEdtf } from '../model/period.ts'
import { PLAN_OUTCOMES, type PlanStep } from '../model/plan.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `plans.csv`, in order. `stated_on` and `promised` are EDTF; `../2021-02` promises "before spring 2021". */
export const PLAN_COLUMNS = [
  'id',
  'area',
  'plan',
  'title',
  'stated_on',
  'stated_by',
  'promised',
  'outcome',
  'source',
  'as_stated',
  'note',
  'milestone',
] as const
/** Absent from files of versions before 0.4. */
export const PLAN_LATER = ['milestone'] as const

export type PlanRow = Readonly<Record<(typeof PLAN_COLUMNS)[number], string>>

export function planToRow(step: PlanStep): PlanRow {
  const { id, area, plan, title, statedOn, statedBy, promised, outcome, source, asStated, note, milestone } =
    step
  return {
    id,
    area,
    plan,
    title,
    stated_on: toEdtf(statedOn),
    stated_by: statedBy,
    promised: promised ? toStretchEdtf(promised) : '',
    outcome: outcome ?? '',
    source,
    as_stated: asStated,
    note,
    milestone,
  }
}

export function planFromRow(row: PlanRow): PlanStep | readonly Problem[] {
  const read = rowReader(row)
  const id = read.text('id')
  const area = read.text('area')
  const plan = read.text('plan')
  const title = read.text('title')
  const statedOn = read.period('stated_on')
  const promised = row.promised === '' ? undefined : read.stretch('promised')
  const outcome = row.outcome === '' ? undefined : read.choice('outcome', PLAN_OUTCOMES)
  const source = read.text('source')
  const dated = outcome === undefined || outcome === 'met'
  if (dated && row.promised === '')
    read.reject('promised', 'The date is missing.', 'Only put_off, given_up and in_doubt have none.')
  if (!dated && row.promised !== '')
    read.reject('promised', `A plan that is ${outcome} has no date.`, 'Put a new date on a row of its own.')
  if (!(id && area && plan && title && statedOn && source) || read.issues.length > 0) return read.issues
  const { stated_by: statedBy, as_stated: asStated, note, milestone } = row
  return { id, area, plan, title, statedOn, statedBy, promised, outcome, source, asStated, note, milestone }
}
