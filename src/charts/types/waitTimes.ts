import {
  betterGroupWords,
  chosenWords,
  notYetGroupWords,
  waitSentence,
  waitWords,
} from '#domain/phrasing/stories/waitSentence.ts'
import type { InadequateTime } from '#domain/reasoning/timeToBetter.ts'
import type { CouncilWait, Waits } from '#domain/reasoning/waits.ts'
import { labelBox } from '../layout/labelCandidates.ts'
import { type DataPosition, type MarkLayer, sampleOf } from '../marks/mark.ts'
import type { Mark } from '../marks/markKinds.ts'
import { type ChartModel, frameWithin, type KeyEntry, type Label, PLOT_INSET, toScales } from '../model.ts'
import { linear, type Scale } from '../scale.ts'
import type { ChartSize, ChartType } from './chartType.ts'

/** The times to draw, and the name of the area chosen. */
export interface WaitValues {
  readonly waits: Waits
  readonly name: string
}

/** px */
const MARGIN = { left: 4, right: 4, top: 6, bottom: 30 } as const
/**
 * Heights in a chart that is as high as it needs; a higher one spreads them. From the top of a row: `baseline` to the foot of its words,
 * `line` to its line, which is nearer to its own words than to those below, and `words` to the first dots. px
 */
const ROW = { council: 34, baseline: 13, line: 22.5, words: 19, dots: 8.5, after: 10 } as const
/** The least distance of two dots in one line. px */
const APART = { better: 8, ongoing: 16 } as const

/** A year narrower than this has no room for its label. px */
const LEAST_YEAR = 66

const at = (t: number, v: number): DataPosition => ({ t, v, dx: 0 })

/** Dots that would touch are put in further lines: the number of each dot's line, from 0. */
function linesOf(times: readonly InadequateTime[], x: Scale, apart: number): readonly number[] {
  const ends: number[] = []
  return times.map(({ months }) => {
    const free = ends.findIndex((end) => x(months) - end >= apart)
    const line = free === -1 ? ends.length : free
    ends[line] = x(months)
    return line
  })
}

/** The end of a time: a dot where a better judgement was published. */
function endMark({ months, better }: InadequateTime, v: number, layer: MarkLayer): Mark {
  const place = { at: at(months, v), layer }
  return better ? { kind: 'point', shape: 'circle', fill: 'solid', ...place } : { kind: 'ongoing', ...place }
}

interface Row {
  readonly height: number
  /** The fullest first. */
  readonly words: readonly string[]
  readonly quiet: boolean
  /** The marks, with the top of the row in px from the top of the plot. */
  readonly marks: (top: number) => readonly Mark[]
}

function councilRow(council: CouncilWait, { waits: { asOf }, name: area }: WaitValues, up: Scale): Row {
  const { name, chosen, time } = council
  const layer = chosen ? 'curated' : 'official'
  const named = (called: string) => waitWords(council, asOf).map((words) => `${called}: ${words}`)
  return {
    height: ROW.council,
    words: chosen ? [...named(chosenWords(name, area)), ...named(name)] : named(name),
    quiet: !chosen,
    marks: (top) => {
      if (!time) return []
      const v = up(top + ROW.line)
      const line = {
        kind: 'link',
        style: 'solid',
        from: at(0, v),
        to: at(time.months, v),
        gap: undefined,
        layer,
      } as const
      return [line, endMark(time, v, layer)]
    },
  }
}

function allRow(
  times: readonly InadequateTime[],
  words: readonly string[],
  x: Scale,
  up: Scale,
  apart: number,
): Row {
  const lines = linesOf(times, x, apart)
  const most = Math.max(0, ...lines)
  return {
    height: ROW.words + (most + 1) * ROW.dots + ROW.after,
    words,
    quiet: true,
    marks: (top) =>
      times.map((time, index) => {
        const line = most - (lines[index] ?? 0)
        return endMark(time, up(top + ROW.words + (line + 0.5) * ROW.dots), 'official')
      }),
  }
}

/** The fullest words that fit, above the marks of their row. */
function rowLabel({ words, quiet }: Row, x: number, y: number, width: number): Label {
  const labels = words.map((text): Label => ({ x, y, anchor: 'start', text, ...(quiet && { quiet }) }))
  const fitting = labels.find((label) => labelBox(label).right <= width) ?? labels.at(-1)
  return fitting ?? { x, y, anchor: 'start', text: '' }
}

const KEY: readonly KeyEntry[] = [
  {
    id: 'better',
    label: 'judged better',
    sample: [{ ...sampleOf('point'), shape: 'circle', fill: 'solid', layer: 'official' }],
  },
  { id: 'ongoing', label: 'not yet', sample: [{ ...sampleOf('ongoing'), layer: 'official' }] },
]

function draw(values: WaitValues, size: ChartSize): ChartModel {
  const { waits, name } = values
  const { times, councils } = waits
  const frame = frameWithin(size, MARGIN)
  const years = Math.max(1, Math.ceil(Math.max(0, ...times.map(({ months }) => months)) / 12))
  const step = (frame.right - frame.left) / years < LEAST_YEAR ? 2 : 1
  const x = {
    domain: [0, years * 12] as const,
    ticks: Array.from({ length: Math.ceil(years / step) }, (_, index) => ({
      at: index * step * 12,
      label: index === 1 ? `${step * 12} months` : String(index * step * 12),
    })),
  }
  const across = linear(x.domain, [frame.left + PLOT_INSET, frame.right - PLOT_INSET])
  const better = times.filter((time) => time.better)
  const not = times.filter((time) => !time.better)
  // Heights from the top are known before their sum is, so the value axis counts down from zero.
  const down: Scale = (px) => -px
  const rows = [
    ...councils.map((council) => councilRow(council, values, down)),
    allRow(better, betterGroupWords(waits), across, down, APART.better),
    allRow(not, notYetGroupWords(waits), across, down, APART.ongoing),
  ]
  const tops = rows.map((_, index) => rows.slice(0, index).reduce((sum, row) => sum + row.height, 0))
  const whole = rows.reduce((sum, row) => sum + row.height, 0)
  const y = { domain: [-whole, 0] as const, ticks: [] }
  const scales = toScales({ frame, x, y })
  return {
    frame,
    x,
    y,
    marks: rows.flatMap((row, index) => row.marks(tops[index] ?? 0)),
    labels: rows.map((row, index) =>
      rowLabel(row, frame.left + PLOT_INSET, scales.y(-(tops[index] ?? 0) - ROW.baseline), size.width),
    ),
    figures: [],
    key: KEY,
    summary: `Chart of months from “inadequate” to a better judgement. ${waitSentence(waits, name)}`,
  }
}

/** Months from "inadequate" to a better judgement: a row for each council of the dashboard, and all councils in England below. */
export const waitTimes: ChartType<WaitValues> = { id: 'wait', title: 'How long it takes', draw }
