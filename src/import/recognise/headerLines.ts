import { monthNumber } from '#domain/model/calendar.ts'
import { parseTypedPeriod } from '#domain/model/typedPeriod.ts'
import type { TableRow } from '../read/table.ts'
import { isBlank } from '../read/table.ts'
import { withoutMarks } from '../values/marks.ts'

/** The words above a header's columns: a year over its months, or `Actual` over some of them and `Target` over others. */
export interface HeaderLines {
  /** The header with the years of the line above in it: `Apr 2019`. */
  readonly header: readonly string[]
  /** For each column the words above it, other than a year; '' without such words. */
  readonly groups: readonly string[]
  /** Whether the two lines were joined. */
  readonly joined: boolean
}

/** Fewer columns with a date may have one by chance. */
const FEWEST = 3

/** @param above the line before the header, whose cells stand over all columns up to the next filled one, as merged cells do */
export function headerLines(above: TableRow | undefined, header: readonly string[]): HeaderLines {
  const alone = { header, groups: header.map(() => ''), joined: false }
  if (!above || isBlank(above) || above.cells.slice(1).every((cell) => cell.trim() === '')) return alone
  const { over, whole } = spreadOut(above.cells, header)
  const dated = joinDates(header, over)
  if (dated.filter(Boolean).length >= FEWEST)
    return {
      ...alone,
      header: header.map((name, index) => dated[index] ?? whole[index] ?? name),
      joined: true,
    }
  if (over.filter((text, index) => isDate(text) && isKind(header[index] ?? '')).length >= FEWEST)
    return {
      header: header.map((name, index) => (isDate(over[index] ?? '') ? over[index] : whole[index]) ?? name),
      groups: header.map((name, index) => (isDate(over[index] ?? '') ? name.trim() : '')),
      joined: true,
    }
  if (header.filter(isDate).length < 2) return alone
  const both = (name: string, index: number) => {
    const group = over[index] ?? ''
    if (isDate(name) || group === '') return name
    return whole.some((text) => text !== undefined) || YEAR.test(group) ? `${group} ${name}` : name
  }
  const groups = header.map((name, index) => (isDate(name) ? (over[index] ?? '') : ''))
  const names = header.map((name, index) => whole[index] ?? both(name, index))
  return { header: names, groups, joined: names.some((name, index) => name !== header[index]) }
}

const LOOSE = { monthYears: true, quarters: 'financial', sixDigits: 'years' } as const
const YEAR = /\b(?:19|20)\d\d\b/u

function isDate(text: string): boolean {
  return parseTypedPeriod(withoutMarks(text).text, LOOSE) !== undefined
}

/** Words under a date that say which of its columns has the figure: "Actual", "Target", "RAG". */
function isKind(name: string): boolean {
  return /^(?:actual|outturn|performance|value|result|number|rag)\b/iu.test(name.trim()) || areTargets(name)
}

/** The words over each column; `whole` has those of a cell with nothing below it, which are the name of its own column only. */
function spreadOut(cells: readonly string[], header: readonly string[]) {
  let last = ''
  const whole: (string | undefined)[] = []
  const over = header.map((name, index) => {
    const cell = (cells[index] ?? '').trim()
    const alone = cell !== '' && name.trim() === ''
    whole.push(alone ? cell : undefined)
    if (cell !== '') last = alone ? '' : cell
    return name.trim() === '' ? '' : last
  })
  return { over, whole }
}

/**
 * The dates that names make together with the years above them, one for each name; undefined where they make none. Months under
 * "2019/20" must be in the order of a financial year: from September to April it is a school year, whose April is another.
 */
export function joinDates(
  names: readonly string[],
  over: readonly string[],
): readonly (string | undefined)[] {
  const schoolYears = new Set<string>()
  let before = { year: '', place: 0 }
  names.forEach((name, index) => {
    const month = monthNumber(plain(name))
    if (month === undefined) return
    const year = over[index] ?? ''
    const place = (month + 8) % 12
    if (year === before.year && place < before.place) schoolYears.add(year)
    before = { year, place }
  })
  return names.map((name, index) => {
    const year = over[index] ?? ''
    return schoolYears.has(year) && !/^\d{4}$/u.test(year) ? undefined : joinDate(name, year)
  })
}

/** `Apr 2019` of "Apr" and "2019", `Jan 2020` of "Jan" and "2019/20", `Q1 2019/20`; undefined where they are no date together. */
function joinDate(name: string, over: string): string | undefined {
  const { text } = withoutMarks(name.trim())
  const [, first = '', second] = /^(?:fy ?)?((?:19|20)\d\d)(?:[-/](\d\d|\d{4}))?$/iu.exec(over) ?? []
  if (first === '' || text === '') return undefined
  if (/^q[1-4]$/iu.test(text)) return `${text.toUpperCase()} ${over}`
  const month = monthNumber(plain(name))
  if (month === undefined) return undefined
  // A financial year ends in March.
  const year = second !== undefined && month < 4 ? Number(first) + 1 : Number(first)
  return `${text} ${year}`
}

const plain = (name: string) => withoutMarks(name.trim()).text.toLowerCase().replace(/\.$/u, '')

const TARGETS =
  /\b(?:target|plan|planned|forecast|budget|trajectory|benchmark|threshold|tolerance|floor)s?\b/iu

/** Whether words say that the figures under them are not what happened. */
export function areTargets(words: string): boolean {
  return TARGETS.test(words)
}
