import { toDayNumber } from '#domain/model/day.ts'
import type { Stretch } from '#domain/model/period.ts'
import { formatMonth } from '#domain/phrasing/formatPeriod.ts'
import { happenedWords, planSentence, promisedWords } from '#domain/phrasing/stories/planSentence.ts'
import type { PlanStory } from '#domain/reasoning/plans.ts'
import { type LabelRequest, labelBox } from '../layout/labelCandidates.ts'
import { type MarkBox, markBoxes, markLines } from '../layout/markBoxes.ts'
import { placeLabels } from '../layout/placeLabels.ts'
import { type DataPosition, type Days, sampleOf } from '../marks/mark.ts'
import type { Mark } from '../marks/markKinds.ts'
import type { PlanMarkForm } from '../marks/planStep.tsx'
import {
  type ChartModel,
  type Frame,
  frameWithin,
  type KeyEntry,
  type Label,
  PLOT_INSET,
  toScales,
} from '../model.ts'
import { linear, type Scales } from '../scale.ts'
import { clearOfEdges, timeTicks } from '../ticks.ts'
import type { ChartSize, ChartType } from './chartType.ts'

/** The plan to draw. */
export type PlanValues = PlanStory

type Told = PlanStory['steps'][number]

/** A step with its place: the day on which it was stated, and the day that it names. Both in day numbers. */
interface Placed {
  readonly told: Told
  readonly form: PlanMarkForm
  readonly t: number
  /** Undefined where it was put off without a date. */
  readonly v: number | undefined
}

/** px */
const MARGIN = { left: 78, right: 10, top: 12, bottom: 30 } as const
/** Space at both ends of the axes, as a share of the days, and at least so many days. */
const PAD = { share: 0.05, least: 8 } as const
/** A label of the value axis needs less room up than one of the time axis needs across. */
const UPRIGHT = 1.9
/** A promise of a longer time than this has a bar over all of it. Days. */
const LONGEST_POINT = 31

const middle = (start: number, end: number) => (start + end) / 2

/** The middle of the time that was named, or its one end. */
function dayOf({ from, to }: Stretch): number {
  const start = from && toDayNumber(from.start)
  const end = to && toDayNumber(to.end)
  return middle(start ?? end ?? 0, end ?? start ?? 0)
}

/**
 * A plan that was met lies on the diagonal, on the day on which it happened and not on the day of the source. Where only a month or
 * year is known, it is no earlier than the last promise.
 */
function placeSteps({ steps }: PlanStory): readonly Placed[] {
  let level: number | undefined
  let latest = Number.NEGATIVE_INFINITY
  return steps.map((told): Placed => {
    const { statedOn, promised } = told.step
    const form = told.step.outcome ?? (told.move === 'repeated' ? 'repeated' : 'promised')
    const stated = middle(toDayNumber(statedOn.start), toDayNumber(statedOn.end))
    const v = promised ? dayOf(promised) : level
    if (form === 'met') {
      const day = Math.max(promised ? dayOf(promised) : stated, latest)
      return { told, form, t: day, v: day }
    }
    latest = stated
    level = form === 'put_off' ? undefined : v
    return { told, form, t: stated, v: form === 'put_off' ? undefined : v }
  })
}

interface Domains {
  readonly x: Days
  readonly y: Days
}

/** Both axes begin on one day. The upper one also has room for what was promised later, and for a plan put off. */
function domainsOf(placed: readonly Placed[]): Domains {
  const across = placed.map(({ t }) => t)
  const up = placed.flatMap(({ t, v, told: { step } }) => [t, v ?? t, ...endsOf(step.promised)])
  const first = Math.min(...across, ...up)
  const [right, top] = [Math.max(...across), Math.max(...up)]
  const pad = (last: number) => Math.max((last - first) * PAD.share, PAD.least)
  const start = first - pad(right)
  const halted = placed.some(({ form }) => form === 'put_off')
  return { x: [start, right + pad(right)], y: [start, top + pad(top) * (halted ? 3 : 1)] }
}

/** The first and the last day, where they are known. */
function endsOf(stretch: Stretch | undefined): readonly number[] {
  return [stretch?.from?.start, stretch?.to?.end].flatMap((day) => (day ? [toDayNumber(day)] : []))
}

const at = (t: number, v: number): DataPosition => ({ t, v, dx: 0 })

function line(style: 'solid' | 'dotted' | 'guide', from: DataPosition, to: DataPosition): Mark {
  return { kind: 'link', style, from, to, gap: undefined, layer: style === 'guide' ? 'official' : 'curated' }
}

/** Level while a promise holds, and upright where it changes. A new promise after a halt begins a new line. */
function lines(placed: readonly Placed[], top: number): readonly Mark[] {
  return placed.flatMap(({ t, v }, index) => {
    const before = placed[index - 1]
    if (before?.v === undefined) return []
    const level = line('solid', at(before.t, before.v), at(t, before.v))
    if (v === before.v) return [level]
    const corner = at(t, before.v)
    return [level, v === undefined ? line('dotted', corner, at(t, top)) : line('solid', corner, at(t, v))]
  })
}

/** A time of more than a month has a bar over all of it; the time in which a plan was met lies along the diagonal. */
function rangeOf({ told: { step }, form, t, v }: Placed, [first, last]: Days): readonly Mark[] {
  const [lower, upper] = endsOf(step.promised)
  if (v === undefined || lower === undefined || upper === undefined || upper - lower <= LONGEST_POINT)
    return []
  const [from, to] = [Math.max(lower, first), Math.min(upper, last)]
  if (form === 'met') return [line('dotted', at(from, from), at(to, to))]
  return [{ kind: 'interval', at: at(t, v), lower, upper, form: 'whisker', layer: 'curated' }]
}

function stepMark({ told: { step }, form, t, v }: Placed, top: number): Mark {
  const { promised } = step
  const open = form === 'promised' && promised && (!promised.from ? 'down' : !promised.to ? 'up' : undefined)
  return { kind: 'planStep', at: at(t, v ?? top), form, layer: 'curated', ...(open && { open }) }
}

/** The words beside a mark, in full and short; undefined for a promise that only repeats a date. */
function labelWords({ told: { step, move } }: Placed): readonly [full: string, short: string] | undefined {
  const { promised, statedOn } = step
  const when = formatMonth(statedOn.start)
  switch (move) {
    case 'promised':
    case 'later':
    case 'earlier':
    case 'narrowed':
      return promised && [promisedWords(promised), promisedWords(promised, 'short')]
    case 'repeated':
      return undefined
    case 'met':
      return promised
        ? [`happened ${happenedWords(promised)}`, happenedWords(promised, 'short')]
        : ['happened', 'happened']
    case 'put_off':
      return [`put off without a date, ${when}`, 'put off']
    case 'given_up':
      return [`given up, ${when}`, 'given up']
    case 'in_doubt':
      return [`in doubt, ${when}`, 'in doubt']
  }
}

/** Two marks at one place have one label. */
function labelRequests(placed: readonly Placed[], boxes: readonly MarkBox[], { y }: Scales, top: number) {
  const requests: LabelRequest[] = []
  for (const step of placed) {
    const words = labelWords(step)
    const own = boxes.filter(
      ({ mark }) => 'at' in mark && mark.at.t === step.t && mark.at.v === (step.v ?? top),
    )
    if (!words) continue
    const [text, short] = words
    const before = requests.at(-1)
    if (before?.own[0] === own[0] && before)
      requests[requests.length - 1] = {
        ...before,
        text: `${before.text}, ${text}`,
        short: `${before.short}, ${short}`,
      }
    else requests.push({ text, short, own, y: y(step.v ?? top) })
  }
  return requests
}

const KEY_WORDS: Readonly<Record<PlanMarkForm, string>> = {
  promised: 'promised',
  repeated: 'promised again',
  met: 'happened',
  put_off: 'put off',
  given_up: 'given up',
  in_doubt: 'in doubt',
}

function keyOf(placed: readonly Placed[]): readonly KeyEntry[] {
  return (Object.keys(KEY_WORDS) as readonly PlanMarkForm[])
    .filter((form) => placed.some((p) => p.form === form))
    .map((form) => ({ id: form, label: KEY_WORDS[form], sample: [{ ...sampleOf('planStep'), form }] }))
}

/** From the time axis up to the point of the diagonal whose label is below it. px */
const DUE_RISE = 26
const DUE = ['a plan that reaches this line is due', 'due at this line'] as const

/** Below the diagonal, where no promise lies; the longest words that fit. */
function dueLabel([first, last]: Days, scales: Scales, { width, bottom }: Frame): Label {
  const share = Math.max(0.16, DUE_RISE / (bottom - scales.y(last)))
  const day = first + (last - first) * share
  const [full, short] = DUE.map(
    (text): Label => ({ x: scales.x(day) + 10, y: scales.y(day) + 18, anchor: 'start', text, quiet: true }),
  ) as [Label, Label]
  return labelBox(full).right <= width ? full : short
}

function draw(story: PlanValues, size: ChartSize): ChartModel {
  const placed = placeSteps(story)
  const domains = domainsOf(placed)
  const frame = frameWithin(size, MARGIN)
  const across = linear(domains.x, [frame.left + PLOT_INSET, frame.right - PLOT_INSET])
  const ticks = timeTicks(domains.x, frame.right - frame.left)
  const x = { domain: domains.x, ticks: clearOfEdges(ticks, across, size.width) }
  const y = { domain: domains.y, ticks: timeTicks(domains.y, (frame.bottom - frame.top) * UPRIGHT) }
  const scales = toScales({ frame, x, y })
  const top = domains.y[1] - (domains.y[1] - domains.y[0]) * 0.06
  const due: Days = [domains.x[0], Math.min(domains.x[1], domains.y[1])]
  const diagonal = line('guide', at(due[0], due[0]), at(due[1], due[1]))
  const marks = [
    diagonal,
    ...lines(placed, top),
    ...placed.flatMap((step) => rangeOf(step, due)),
    ...placed.map((step) => stepMark(step, top)),
  ]
  const dueWords = dueLabel(due, scales, frame)
  const boxes = markBoxes(marks, scales)
  const labels = placeLabels(
    labelRequests(placed, boxes, scales, top),
    [...boxes, { ...labelBox(dueWords), mark: diagonal }],
    markLines(marks, scales),
    frame,
  )
  return {
    frame,
    x,
    y,
    marks,
    labels: [...labels, dueWords],
    figures: [],
    key: keyOf(placed),
    summary: `Chart of a plan, ${story.title}. ${planSentence(story)}`,
  }
}

/** Across: when something was promised. Up: the date promised. A level line is on track, a climb is a delay. */
export const planTrend: ChartType<PlanValues> = { id: 'plan', title: 'Promises', draw }
