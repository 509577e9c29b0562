import { type Arrangement, arrange, type Contents, type Plan, planWidths, toContents } from './arrange.ts'
import type { MilestoneStyle } from './blocks.tsx'
import { EXPORT_SIZES, type ExportInput } from './exportInput.ts'

/** Heights of the chart, and font size of the notes, in a picture without a fixed height. px */
const REPORT = { chart: 520, withoutFigures: 220, notes: 13.5 } as const
/** Font size of the notes in the other pictures. px */
const NOTES = 12

/** Up to this many milestones always have their dates on separate lines. */
const FEW = 6

/** The smallest shares of the frame's height and width that a chart may have. */
const MIN = { height: 0.36, alone: 0.45, withoutFigures: 0.24, width: 0.52 } as const
/** A chart higher than this share of its width is no easier to read. */
const MAX_HEIGHT = 0.75
/** The smallest width of a column in each style, so that lines have more than two words. px */
const MIN_COLUMN: Readonly<Record<MilestoneStyle, number>> = { roomy: 210, close: 244 }

/** The first frame tried is smaller than the drawing, so that a little text is drawn larger. */
const FIRST = 0.875
/** Each further frame is larger by this factor, until one holds everything. */
const STEP = 1.15
/** How often the last step is then halved, to find the smallest such frame. */
const HALVINGS = 4
/** The search ends at a frame 2,600 times as wide as the first. */
const MAX_STEPS = 57

function plans({ events, size }: ExportInput): readonly Plan[] {
  if (events.length === 0) return [{ list: 'below', columns: 1, share: 0, style: 'roomy', notes: NOTES }]
  const styles: readonly MilestoneStyle[] = events.length <= FEW ? ['roomy'] : ['roomy', 'close']
  return styles.flatMap((style) => {
    const common = { style, notes: NOTES }
    const plan = (list: Plan['list'], columns: number, share: number) => ({ ...common, list, columns, share })
    const below = [2, 3, 4, 5].map((columns) => plan('below', columns, 0))
    if (size === 'square') return below
    const atSide = (['beside', 'aside'] as const).flatMap((list) => [
      ...[0.24, 0.28, 0.32, 0.36].map((share) => plan(list, 1, share)),
      ...[0.4, 0.44].map((share) => plan(list, 2, share)),
    ])
    return [...below, ...atSide]
  })
}

/** px² */
const usefulArea = ({ chart }: Arrangement) => chart.width * Math.min(chart.height, chart.width * MAX_HEIGHT)

/** Undefined if no arrangement holds everything with a chart large enough. */
function best(
  contents: Contents,
  choices: readonly Plan[],
  [width, height]: readonly [width: number, height: number],
  least: number,
): Arrangement | undefined {
  const wide = choices.filter((plan) => {
    const { chart, column } = planWidths(plan, width)
    return chart >= width * MIN.width && column >= MIN_COLUMN[plan.style]
  })
  const found = wide
    .map((plan) => arrange(contents, plan, width, height))
    .filter(({ chart, holdsList }) => holdsList && chart.height >= height * least)
  return found.reduce<Arrangement | undefined>(
    (a, b) => (a && usefulArea(a) >= usefulArea(b) ? a : b),
    undefined,
  )
}

/** The smallest frame of the shape that holds everything, and in it the largest chart. Throws if none does. */
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
  const withList = input.events.length > 0 ? MIN.height : MIN.alone
  const least = hasFigures ? withList : MIN.withoutFigures
  const choices = plans(input)
  const at = (frame: number) => best(contents, choices, [frame, (frame * height) / width], least)
  let small = 0
  let large = Math.round(width * FIRST)
  let found = at(large)
  for (let step = 0; !found && step < MAX_STEPS; step += 1) {
    small = large
    large = Math.ceil(large * STEP)
    found = at(large)
  }
  for (let step = 0; small > 0 && step < HALVINGS; step += 1) {
    const middle = Math.round((small + large) / 2)
    const closer = at(middle)
    if (closer) {
      found = closer
      large = middle
    } else small = middle
  }
  if (!found) throw new Error('The picture holds more than any frame has room for.')
  return found
}
