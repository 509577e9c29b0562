import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GRADES, type Judgement } from '#domain/model/judgement.ts'
import { judgementFromRow } from '#domain/tables/judgementRow.ts'
import { parseCsv } from '#import/read/recordReader.ts'

const FILE = 'ofsted_ilacs_events'
/** The inspections that end in a judgement, which a focused visit or a monitoring visit does not. */
const INSPECTIONS: readonly string[] = ['ILACS Standard Inspection', 'ILACS Short Inspection']

/** The judgements in Ofsted's table of inspection outcomes; undefined if the folder does not hold it. */
export function judgementsIn(folder: string): readonly Judgement[] | undefined {
  const name = readdirSync(folder)
    .filter((file) => file.startsWith(FILE) && file.endsWith('.csv'))
    .toSorted()
    .at(-1)
  return name === undefined ? undefined : readJudgements(readFileSync(join(folder, name), 'utf8'))
}

/**
 * The inspections with an overall judgement. The table repeats those of its last year on a second sheet: each counts once.
 * @throws where the two sheets differ, or a judgement cannot be read
 */
export function readJudgements(text: string): readonly Judgement[] {
  const { rows } = parseCsv(text.replace(/^\ufeff/u, ''))
  const [header, ...body] = rows.map(({ cells }) => cells)
  const found = new Map<string, Judgement>()
  for (const cells of body) {
    const cell = (column: string) => cells[header?.indexOf(column) ?? -1]?.trim() ?? ''
    const grade = cell('overall_effectiveness').toLowerCase()
    if (!INSPECTIONS.includes(cell('event_type')) || grade === '') continue
    const judgement = judgementFromRow({
      area: cell('new_la_code'),
      council: cell('la_name'),
      inspection: cell('inspection_date'),
      published: cell('publication_date'),
      overall: GRADES.find((known) => grade.startsWith(known)) ?? grade,
    })
    if (!('area' in judgement)) throw new Error(`${cell('la_name')}: ${judgement[0]?.message}`)
    const key = `${judgement.area} ${judgement.inspection}`
    const before = found.get(key)
    if (before && (before.overall !== judgement.overall || before.published !== judgement.published))
      throw new Error(`${judgement.council}, ${judgement.inspection}: the table has two judgements`)
    found.set(key, judgement)
  }
  return [...found.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ area, inspection }: Judgement): string {
  return `${area} ${inspection}`
}
