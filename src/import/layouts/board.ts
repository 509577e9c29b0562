import { type Area, isChoosable } from '#domain/model/area.ts'
import { toEdtf } from '#domain/model/period.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import { type Column, columnOf } from '../recognise/column.ts'
import { normaliseName } from '../recognise/names.ts'
import { withoutMarks } from '../values/marks.ts'
import { interpretBoard, withoutYtd } from './boardLine.ts'
import type { FileFacts, Layout } from './layout.ts'

/** The columns of every report with one line a measure. */
export const BOARD_COLUMNS: readonly Column[] = [
  {
    name: 'metric',
    required: true,
    aliases: [
      ...['measure', 'indicator', 'kpi', 'pi', 'performance indicator'],
      ...['metric name', 'measure name', 'indicator name'],
    ],
  },
  {
    name: 'area',
    required: false,
    aliases: ['la', 'local authority', 'authority', 'council', 'la name', 'area name', 'area code'],
  },
  { name: 'definition', required: false, aliases: ['what is counted', 'counted'] },
  { name: 'source', required: false, aliases: ['source name', 'reference'] },
  { name: 'unit', required: false, aliases: ['units', 'unit of measure', 'measured in', 'format'] },
  { name: 'note', required: false, aliases: ['notes', 'comment', 'comments', 'commentary'] },
]

/** Two columns of numbers with a date above them could be anything, unless there is a column of measures. */
const FEWEST_PERIODS = 3

/** How a header that can mean two things is proposed to be read. */
const PROPOSED = { monthYears: true, quarters: 'financial', sixDigits: 'years' } as const

/** The period that a header names with its year: "Apr-18", "Q1 2018-19", "2018/19"; undefined for anything else. */
export function periodOf(header: string): string | undefined {
  if (header.length > 40) return undefined
  const { text } = withoutMarks(withoutYtd(header))
  const period = parseTypedPeriod(text, PROPOSED)
  return period && toEdtf(period)
}

/** A report to a board: one row a measure, one column a month. */
export const board: Layout = {
  id: 'board',
  title: 'Board report by month',
  columns: BOARD_COLUMNS,
  filterFields: { area: ['area'], areaName: ['area'], measure: 'metric' },
  periodOf,
  fits: (header) => {
    const periods = new Set(header.map(periodOf).filter(Boolean)).size
    const metric = header.some((written) => columnOf(written, BOARD_COLUMNS)?.name === 'metric')
    if (periods < FEWEST_PERIODS) return metric && periods === 2 ? 0.95 : 0
    return metric ? 1 : 0.8
  },
  questions: (file) => (file.columns.has('area') ? [] : [askArea(file)]),
  interpret: interpretBoard,
}

/** Which council a report is about, where no column says so. */
export function askArea({ areas, shownArea, fileName, words }: FileFacts) {
  const written = normaliseName(`${fileName} ${words}`)
  const councils = areas.filter((area) => isChoosable(area) || area.kind === 'nation').toSorted(byName)
  const all = councils.filter(({ name }) => ` ${written} `.includes(` ${normaliseName(name)} `))
  // "North Northamptonshire" has the name of its county in it.
  const named = all.filter(
    ({ name }) =>
      !all.some((other) => other.name !== name && normaliseName(other.name).includes(normaliseName(name))),
  )
  const proposed = named[0]?.code ?? councils.find(({ code }) => code === shownArea)?.code
  return {
    id: 'area',
    column: undefined,
    text: 'Which council are these figures about?',
    samples: [],
    // The likely one first. The year in which a council ended keeps it apart from a later one of its name.
    choices: councils
      .toSorted((a, b) => Number(b.code === proposed) - Number(a.code === proposed))
      .map(({ code, name, end }) => ({ id: code, label: end ? `${name} (until ${end.slice(0, 4)})` : name })),
    proposed,
    // Of two names, one is what the council is compared with.
    answer: named.length === 1 ? named[0]?.code : undefined,
  }
}

function byName(a: Area, b: Area): number {
  return a.name.localeCompare(b.name, 'en-GB') || Number(a.end !== undefined) - Number(b.end !== undefined)
}
