import { GRADES, type Judgement } from '../model/judgement.ts'
import type { Problem } from '../model/problem.ts'
import { rowReader } from './rowReader.ts'

/** The columns of `judgements.csv`, in order. `inspection` and `published` are days. */
export const JUDGEMENT_COLUMNS = ['area', 'council', 'inspection', 'published', 'overall'] as const

export type JudgementRow = Readonly<Record<(typeof JUDGEMENT_COLUMNS)[number], string>>

export function judgementToRow(judgement: Judgement): JudgementRow {
  return { ...judgement }
}

export function judgementFromRow(row: JudgementRow): Judgement | readonly Problem[] {
  const read = rowReader(row)
  const area = read.text('area')
  const council = read.text('council')
  const inspection = read.day('inspection')
  const published = read.day('published')
  const overall = read.choice('overall', GRADES)
  if (inspection && published && published < inspection)
    read.reject('published', 'The judgement was published before the inspection began.')
  if (!(area && council && inspection && published && overall) || read.issues.length > 0) return read.issues
  return { area, council, inspection, published, overall }
}
