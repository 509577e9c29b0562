import { arialWidth } from '#charts/layout/textWidth.ts'
import type { ChartModel } from '#charts/model.ts'
import { DETAILS, type Detail, type PrintedSource, sourceText } from './printedSource.ts'

/** Height of A4 without its margins, at 96 px an inch, and its width. px */
const PAGE = { width: 695, height: 1050 } as const
/** Text of 7.5 points. px */
const TEXT = { size: 10, line: 11.9 } as const
/** A heading with the space after its section. px */
const HEADING = 19
/** Height of the chart with its labels and bands. px */
export const CHART_HEIGHT = { least: 300, wanted: 400, most: 430 } as const
/** The page's head, the title, the heading of the chart and the foot. px */
const FIXED = 30 + 21 + 16 + 34
/** Room for what a browser rounds up, less what the heights below are too large on every sheet. px */
const SPARE = -6
/** Columns of the measures and of the milestones, and the space between them. px */
const COLUMNS = 3
const GAP = 10
/** Height of a milestone's number. px */
const BADGE = 19
/** Sample of a key entry with its spaces, and height of a row of the key. px */
const KEY = { sample: 40, row: 19 } as const

interface PageWords {
  readonly answer: { readonly lead: string; readonly more: string }
  readonly overall: string
  readonly measures: readonly {
    readonly title: string
    readonly value: string
    readonly when: string
    readonly change: string
  }[]
  /** Measures with one figure, in words. */
  readonly alone: readonly string[]
  readonly events: readonly { readonly milestone: { readonly title: string }; readonly line: string }[]
  readonly unnumbered: readonly string[]
  readonly questions: readonly string[]
  readonly sources: readonly PrintedSource[]
  readonly compared: readonly string[]
  readonly caveats: readonly string[]
}

const linesOf = (text: string, width: number = PAGE.width, size: number = TEXT.size, bold = false) =>
  text === '' ? 0 : Math.ceil((arialWidth(text, size, bold) * 1.04) / width)

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** A section of lines with a heading; nothing without lines. */
const section = (lines: number) => (lines === 0 ? 0 : HEADING + lines * TEXT.line)

/** Height of items in columns: the tallest column is a little higher than the mean. */
function columns(heights: readonly number[]): number {
  return heights.length === 0 ? 0 : HEADING + sum(heights) / COLUMNS + Math.max(...heights) * 0.4
}

function textHeight(words: PageWords, detail: Detail): number {
  const narrow = (PAGE.width - (COLUMNS - 1) * GAP) / COLUMNS
  const measures = words.measures.map(
    (m) => linesOf(`${m.title} ${m.value} ${m.when} · ${m.change}`, narrow) * TEXT.line + 3,
  )
  const events = words.events.map((e) =>
    Math.max(BADGE, linesOf(`${e.milestone.title} ${e.line}`, narrow - 24) * TEXT.line + 2),
  )
  const lines = words.sources.map((s) => {
    const { name, gives } = sourceText(s, detail)
    return `${name}: ${gives}`
  })
  const sources = detail === 'quoted' ? sum(lines.map((line) => linesOf(line))) : linesOf(lines.join(' · '))
  const notes = linesOf([...words.caveats, ...(detail === 'least' ? [] : words.compared)].join(' '))
  return sum([
    linesOf(words.answer.lead, PAGE.width, 16, true) * 19.2 + 4,
    linesOf(words.answer.more) * TEXT.line,
    columns(measures) + Math.max(0, linesOf(words.overall, PAGE.width - 190) - 1) * TEXT.line,
    linesOf(
      words.alone.length > 0 && detail !== 'least'
        ? `With nothing to compare: ${words.alone.join('; ')}.`
        : '',
    ) * TEXT.line,
    columns(events) + Math.max(0, linesOf(words.unnumbered.join(' '), PAGE.width - 80) - 1) * TEXT.line,
    section(sum(words.questions.map((q) => linesOf(q, PAGE.width - 14)))),
    section(sources + notes),
  ])
}

/** Less height for the plot of a chart, without the names above it and the bands below, makes it hard to read. px */
const LEAST_PLOT = 110

/**
 * The fullest detail of the sources that leaves room for a chart of the wanted height, and the height that is left. Words are left out
 * where the plot would be too low.
 * @param chart the same chart at any height
 */
export function fitPage(
  words: PageWords,
  { key, frame }: Pick<ChartModel, 'key' | 'frame'>,
): { readonly detail: Detail; readonly height: number } {
  const keyRows = Math.ceil(
    sum(key.map((k) => arialWidth(k.label, TEXT.size) + KEY.sample)) / (PAGE.width * 0.92),
  )
  const left = (detail: Detail) => PAGE.height - FIXED - SPARE - keyRows * KEY.row - textHeight(words, detail)
  const around = frame.height - (frame.bottom - frame.top)
  const isLow = left('counted') - around < LEAST_PLOT
  const detail = DETAILS.find((d) => left(d) >= CHART_HEIGHT.wanted) ?? (isLow ? 'least' : 'counted')
  return {
    detail,
    height: Math.floor(Math.min(CHART_HEIGHT.most, Math.max(CHART_HEIGHT.least, left(detail)))),
  }
}
