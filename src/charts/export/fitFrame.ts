import { type Arrangement, arrange, type Contents, type Plan, planWidths, toContents } from './arrange.ts'
import type { ExportInput } from './exportInput.ts'
import type { MilestoneStyle } from './milestonesBlock.tsx'
import { EXPORT_SIZES } from './sizes.ts'

/** What a picture has that may be as high as it likes. px. */
const REPORT = { chart: 520, withoutFigures: 220, notes: 13.5 } as const
/** Size of the notes where the height is given. px. */
const NOTES = 12

/** Up to so many milestones have their date on a line of its own. */
const FEW = 6

/** The least part of the frame's height that a chart may have, and the least of its width. */
const LEAST = { height: 0.36, alone: 0.45, withoutFigures: 0.24, width: 0.52 } as const
/** A chart higher than this part of its width gains nothing by it. */
const HIGHEST = 0.75
/** The least width of a column for each style, so that no line has two words. px. */
const LEAST_COLUMN: Readonly<Record<MilestoneStyle, number>> = { roomy: 210, close: 244 }

/** The first frame tried is this much smaller than the drawing's size, so that words grow where there are few of them. */
const FIRST = 0.875
/** Each frame tried is so much larger than the one before, until one holds everything. */
const STEP = 1.15
/** How often the step between the last that did not and the first that did is halved. */
const HALVINGS = 4
/** Ends the search whatever is put in: a frame of 2,600 times the first one's width. */
const MOST_STEPS = 57

function plans({ events, size }: ExportInput): readonly Plan[] {
  if (events.length === 0) return [{ list: 'below', columns: 1, share: 0, style: 'roomy', notes: NOTES }]
  const styles: readonly MilestoneStyle[] = events.length <= FEW ? ['roomy'] : ['roomy', 'close']
  return styles.flatMap((style) => {
    const plan = (list: Plan['list'], columns: number, share: number): Plan => ({
      list,
      columns,
      share,
      style,
      notes: NOTES,
    })
    const below = [2, 3, 4, 5].map((columns) => plan('below', columns, 0))
    if (size === 'square') return below
    const atSide = (['beside', 'aside'] as const).flatMap((list) => [
      ...[0.24, 0.28, 0.32, 0.36].map((share) => plan(list, 1, share)),
      ...[0.4, 0.44].map((share) => plan(list, 2, share)),
    ])
    return [...below, ...atSide]
  })
}

/** Size of the chart as far as a reader gains by it. px². */
function gain({ chart }: Arrangement): number {
  return chart.width * Math.min(chart.height, chart.width * HIGHEST)
}

/** The arrangement with the largest chart in a frame so wide; undefined where none holds everything with a chart worth looking at. */
function best(
  contents: Contents,
  choices: readonly Plan[],
  [width, height]: readonly [width: number, height: number],
  least: number,
): Arrangement | undefined {
  const wide = choices.filter((plan) => {
    const { chart, column } = planWidths(plan, width)
    return chart >= width * LEAST.width && column >= LEAST_COLUMN[plan.style]
  })
  const found = wide
    .map((plan) => arrange(contents, plan, width, height))
    .filter(({ chart, holdsList }) => holdsList && chart.height >= height * least)
  return found.reduce<Arrangement | undefined>((a, b) => (a && gain(a) >= gain(b) ? a : b), undefined)
}

/**
 * Finds the frame that a picture is drawn in. A report is as high as what it holds. The others have their size's shape: of ever
 * larger frames the first that holds everything, so that the words are as large as they can be, and in it the arrangement with the
 * largest chart. Nothing is left out for want of room.
 */
export function fitFrame(input: ExportInput): Arrangement {
  const { width, height } = EXPORT_SIZES[input.size]
  const model = input.chart(width, REPORT.chart)
  const hasFigures = model.y !== undefined
  const chartHeight = hasFigures ? REPORT.chart : REPORT.withoutFigures
  const contents = toContents(input, model.key, chartHeight)
  if (height === undefined) {
    const columns = input.events.length > 4 ? 3 : 2
    const plan: Plan = { list: 'below', columns, share: 0, style: 'roomy', notes: REPORT.notes }
    return arrange(contents, plan, width, undefined)
  }
  const withList = input.events.length > 0 ? LEAST.height : LEAST.alone
  const least = hasFigures ? withList : LEAST.withoutFigures
  const choices = plans(input)
  const at = (frame: number) => best(contents, choices, [frame, (frame * height) / width], least)
  let [small, large] = [0, Math.round(width * FIRST)]
  let found = at(large)
  for (let step = 0; !found && step < MOST_STEPS; step += 1) {
    small = large
    large = Math.ceil(large * STEP)
    found = at(large)
  }
  for (let step = 0; small > 0 && step < HALVINGS; step += 1) {
    const middle = Math.round((small + large) / 2)
    const closer = at(middle)
    if (closer) [found, large] = [closer, middle]
    else small = middle
  }
  if (!found) throw new Error('The picture holds more than any frame has room for.')
  return found
}
