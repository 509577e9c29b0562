import { MILESTONE_KINDS } from '#domain/model/milestone.ts'
import { EventDisc } from '../marks/EventDisc.tsx'
import { exportPaint as paint } from '../theme.ts'
import { type Block, columnWidth, inColumns, NOTHING, paragraph, soft, stacked, strong } from './block.tsx'
import type { ExportInput } from './exportInput.ts'

type Event = ExportInput['events'][number]

/** `roomy`: the date below the title. `close`: in one line with it, where that has room for both. */
export type MilestoneStyle = 'roomy' | 'close'

/** From the disc's left edge to the words. px. */
const INDENT = 34
/** Height of a disc with the room round it. px. */
const DISC_ROOM = 25

function words({ milestone, when }: Event, width: number, style: MilestoneStyle): Block {
  const [size, small, after] = style === 'roomy' ? [14.5, 13.5, 9] : [13, 13, 6]
  const together = paragraph([strong(milestone.title), soft(`· ${when}`)], { size, width, after })
  if (style === 'close' && when && together.height < 2 * size) return together
  return stacked([
    paragraph([strong(milestone.title)], { size, width }),
    paragraph([soft(when)], { size: small, width, after }),
  ])
}

function milestone(event: Event, width: number, style: MilestoneStyle): Block {
  const own = words(event, width - INDENT, style)
  return {
    height: Math.max(own.height, DISC_ROOM),
    drawn: (
      <>
        <EventDisc
          x={12}
          y={style === 'roomy' ? 12 : 9.5}
          text={String(event.number)}
          kind={event.milestone.kind}
          status={event.milestone.status}
          colour={paint[MILESTONE_KINDS[event.milestone.kind].colour]}
          page={paint.page}
        />
        <g transform={`translate(${INDENT} ${style === 'roomy' ? 0 : 1})`}>{own.drawn}</g>
      </>
    ),
  }
}

/** Every milestone with the number that it has in the chart. */
export function milestonesBlock(
  events: readonly Event[],
  width: number,
  columns: number,
  style: MilestoneStyle,
): Block {
  if (events.length === 0) return NOTHING
  const heading = paragraph([strong('Milestones')], { size: 18, width, after: 10 })
  const items = events.map((event) => milestone(event, columnWidth(width, columns), style))
  return stacked([heading, inColumns(items, width, columns)])
}
