import type { Source } from '#domain/model/source.ts'
import type { Audience } from '#domain/phrasing/layerWords.ts'
import { byline, sourceLine } from '#domain/phrasing/sourceWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { FigureRow } from '#domain/tables/figureTable.ts'

/** One source and what it gives of the chart: each figure with its words, each figure alone, their number if there are many, or always their number. */
export interface PrintedSource {
  /** With the title of the report, and without. */
  readonly line: string
  readonly byline: string
  readonly quoted: readonly string[]
  readonly figures: readonly string[]
  readonly counted: string
  readonly least: string
}

/** `least` is for a sheet that also leaves out the measures with one figure and what the figures are compared with. */
export const DETAILS = ['quoted', 'figures', 'counted', 'least'] as const
export type Detail = (typeof DETAILS)[number]

/** The words for a source and for what it gives. Only the fullest detail has room for the titles of reports. */
export function sourceText(
  printed: PrintedSource,
  detail: Detail,
): { readonly name: string; readonly gives: string } {
  if (detail === 'counted' || detail === 'least') return { name: printed.byline, gives: printed[detail] }
  const name = detail === 'quoted' ? printed.line : printed.byline
  return { name, gives: printed[detail].join('; ') }
}

/** The sources of the figures shown, in the order of their first figures, each with what it gives. */
export function printedSources(rows: readonly FigureRow[], sources: readonly Source[], audience: Audience) {
  const groups = new Map<string, { readonly byline: string; readonly given: FigureRow[] }>()
  for (const row of rows) {
    const { layer, source: name } = row.observation
    const known = layer === 'curated' ? sources.find((s) => s.id === row.sourceId) : undefined
    const own =
      layer === 'user' && audience === 'reader' ? `Added by the user, not verified: ${name}` : row.source
    const line = known ? sourceLine(known) : own
    const group = groups.get(line) ?? { byline: known ? byline(known) : own, given: [] }
    groups.set(line, group)
    group.given.push(row)
  }
  return [...groups].map(([line, { byline: short, given }]): PrintedSource => {
    const figures = given.map((row) => `${row.figure}, ${row.when}`)
    const [first, last] = [given[0], given.at(-1)]
    const span = first && last && first !== last ? `, ${first.when} to ${last.when}` : ''
    const number = pluralise(given.length, 'figure')
    return {
      line,
      byline: short,
      figures,
      quoted: given.map((row, i) => (row.stated ? `${figures[i]}: “${row.stated}”` : (figures[i] ?? ''))),
      counted: given.length > 3 ? `${number}${span}` : figures.join('; '),
      least: `${number}${span}`,
    }
  })
}
