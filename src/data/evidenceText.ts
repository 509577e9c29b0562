import * as v from 'valibot'
import { type Day, parseDay } from '#domain/model/day.ts'
import type { Evidence } from '#domain/tables/evidence.ts'
import {
  OBSERVATION_COLUMNS,
  OBSERVATION_LATER,
  observationFromRow,
  observationToRow,
} from '#domain/tables/observationRow.ts'
import { curatedText } from '#domain/tables/package/packageFiles.ts'
import { TARGET_COLUMNS, targetFromRow, targetToRow } from '#domain/tables/targetRow.ts'
import type { Target } from '#domain/targets/target.ts'
import { parseCurated } from './loadCurated.ts'
import { rowsOf } from './rowsOf.ts'

const FORMAT = 'childrens-services-evidence/1'
const LATER = /^childrens-services-evidence\/\d+$/

const Stored = v.object({
  format: v.literal(FORMAT),
  title: v.pipe(v.string(), v.maxLength(500)),
  description: v.pipe(v.string(), v.maxLength(1_000_000)),
  view: v.pipe(v.string(), v.maxLength(2000), v.regex(/^(?:\?.*)?$/)),
  exported: v.custom<Day>((text) => typeof text === 'string' && parseDay(text) !== undefined),
  data: v.unknown(),
  /** The person's own figures. Pictures that people have kept use this key. */
  yours: rowsOf(OBSERVATION_COLUMNS, OBSERVATION_LATER),
  targets: v.optional(rowsOf(TARGET_COLUMNS), []),
})

/** The same evidence always gives the same text. */
export function evidenceToText({ data, userFigures, targets = [], ...rest }: Evidence): string {
  return JSON.stringify({
    format: FORMAT,
    ...rest,
    data: JSON.parse(curatedText(data)),
    yours: userFigures.map(observationToRow),
    ...(targets.length > 0 && { targets: targets.map(targetToRow) }),
  })
}

/** Anyone may have written the text, so each row is checked like those of the data set itself. */
export function evidenceFromText(text: string): Evidence | 'newer' | 'damaged' {
  try {
    const json: unknown = JSON.parse(text)
    const stored = v.safeParse(Stored, json)
    if (!stored.success) return isLater(json) ? 'newer' : 'damaged'
    const { format: _, data, yours, targets: rows, ...rest } = stored.output
    const figures = yours.map((row) => observationFromRow(row, 'user'))
    const targets = rows.map(targetFromRow)
    if ([...figures, ...targets].some((one) => Array.isArray(one))) return 'damaged'
    return {
      ...rest,
      data: parseCurated(data),
      userFigures: figures as Evidence['userFigures'],
      ...(targets.length > 0 && { targets: targets as readonly Target[] }),
    }
  } catch {
    return 'damaged'
  }
}

function isLater(json: unknown): boolean {
  const format = typeof json === 'object' && json && 'format' in json ? json.format : undefined
  return typeof format === 'string' && format !== FORMAT && LATER.test(format)
}
