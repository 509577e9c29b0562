import type { Area } from '#domain/model/area.ts'
import { financialYearEdtf, financialYearOf } from '#domain/model/calendar.ts'
import { parseEdtf } from '#domain/model/period.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { isRate } from '#domain/reasoning/backdrops.ts'
import type { CellReader } from '../interpret/cellReader.ts'
import type { ImportContext } from '../interpret/importContext.ts'
import { basisOf, cellFigure } from '../interpret/readFigure.ts'
import { type BoardLine, datedColumns, definitionFor } from './boardLine.ts'
import type { Figure, FileFacts } from './layout.ts'
import { LOOSE, yearIn } from './scorecardColumns.ts'

const LEFT_OUT = 'leave-out'

/** Asked once where a benchmark has no year: it is usually older than the figures. */
export function askBenchmarkYear({ columns, rows, periods }: FileFacts) {
  const undated = ['nation', 'neighbours']
    .flatMap((name) => columns.get(name) ?? [])
    .filter(({ id }) => !yearIn(id))
  const samples = undated
    .flatMap(({ index }) => rows.map(({ cells }) => (cells[index] ?? '').trim()))
    .filter(Boolean)
  const last = datedColumns(periods, { periodHints: LOOSE })
    .map(({ period }) => period.end)
    .toSorted()
    .at(-1)
  if (samples.length === 0 || !last) return []
  const years = [1, 2, 3, 0].map((before) => financialYearEdtf(financialYearOf(last) - before))
  return [
    {
      id: 'benchmark-year',
      column: undated[0]?.id,
      text: 'Which year are the benchmarks of?',
      samples: samples.slice(0, 3),
      choices: [
        ...years.map((id) => ({ id, label: yearWords(id) })),
        { id: LEFT_OUT, label: 'Not known: leave them out' },
      ],
      proposed: years[0],
    },
  ]
}

function yearWords(edtf: string): string {
  const period = parseEdtf(edtf)
  return period ? formatPeriod(period) : edtf
}

/** The figures of England and of similar councils beside a line, for their own year. */
export function benchmarks(cells: CellReader, context: ImportContext, line: BoardLine): readonly Figure[] {
  return ['nation', 'neighbours'].flatMap((field) => {
    const text = cells.text(field)
    const id = cells.id(field)
    const period = yearIn(id) ?? parseEdtf(context.answers.get('benchmark-year') ?? '')
    if (text === '' || !period) return []
    const area = field === 'nation' ? context.areas.find('E92000001') : similarTo(line.area, context)
    if (!area || !isRate(line.metric)) {
      const why = area ? 'totals of different areas cannot be compared' : 'the council has no code of its own'
      const message = `The benchmark “${text}” is left out: ${why}.`
      return (
        cells.note({ severity: 'info', code: 'benchmark-left-out', message, line: cells.line, column: id }) ??
        []
      )
    }
    const metric = { ...line, definition: definitionFor(line, line.type, context) }
    const message = `${line.metric.shortTitle}: “${text}” is read as the figure of ${area.name} for ${formatPeriod(period)}.`
    cells.note({ severity: 'info', code: 'benchmarks-read', message, line: cells.line, column: id })
    const dated = { period, basis: basisOf(period), dateAsStated: id }
    return cellFigure(cells, context, { id, text }, metric, area.code, dated) ?? []
  })
}

/** The councils that resemble one, as the area that their median or average is about. */
function similarTo(code: string, context: ImportContext): Area | undefined {
  const council = context.areas.find(code)
  if (!council || !/^\d{3}$/u.test(council.oldCode)) return undefined
  const group = `similar-${council.oldCode}`
  const known = context.areas.find(group)
  if (known) return known
  const similar: Area = {
    ...council,
    code: group,
    slug: `similar-to-${council.slug}`,
    name: `Councils similar to ${council.name}`,
    kind: 'group',
    begin: undefined,
    end: undefined,
    continues: [],
    defaultBaselineMilestone: '',
    note: 'As the added file names them.',
  }
  context.noteArea(similar)
  return similar
}
