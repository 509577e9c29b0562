import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Day } from '#domain/model/day.ts'
import type { MilestoneKind } from '#domain/model/milestone.ts'
import { NATION, SIMILAR } from '#domain/reasoning/backdrops.ts'
import type { PlanShape } from '#domain/reasoning/pace/plan.ts'
import type { Preset } from '#domain/reasoning/variation/presets.ts'

export type Tab = 'chart' | 'table' | 'about'

/** Changes the control chart of one measure, with the person's reason: at most 80 letters, without "~" and "|". */
interface ChartChoice {
  /** Id of the measure. */
  readonly metric: string
  readonly why: string
}

/** New limits from a milestone on. */
export interface ChosenRebase extends ChartChoice {
  readonly milestone: string
}

/** A figure that does not count, by the last day of its period. */
export interface SetAside extends ChartChoice {
  readonly day: Day
}

/** The user's choices. Everything on the page is derived from them and the data. */
export interface View {
  /** ONS code. */
  readonly area: string
  /** Id; empty for the first measure that the area has figures of. */
  readonly metric: string
  /** First and last date shown, as EDTF dates (`2018-07`); undefined leaves that end open. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly view: Tab
  readonly hidden: readonly MilestoneKind[]
  /** Id of the milestone that change is counted from; empty for the area's own. */
  readonly around: string
  /** Id of the plan whose promises are drawn; empty, or a plan of another area, for the area's first. */
  readonly plan: string
  /** What the area is compared with: `england`, `similar`, and the slug or ONS code of at most one other area. */
  readonly compare: readonly string[]
  /** Which rules the control chart follows. */
  readonly rules: Preset
  /** Whether a plan is a line from the baseline or steps. */
  readonly course: PlanShape
  readonly rebase: ChosenRebase | undefined
  readonly aside: readonly SetAside[]
  /** Leaves out what was published later than this EDTF date; undefined for all that is known today. */
  readonly known: string | undefined
  /** Shows one chart alone, for a frame in another site. */
  readonly embed: boolean
}

export const DEFAULT_VIEW: View = {
  area: 'E10000021',
  metric: '',
  from: undefined,
  to: undefined,
  view: 'chart',
  hidden: [],
  around: '',
  plan: '',
  compare: [NATION, SIMILAR],
  rules: 'page',
  course: 'line',
  rebase: undefined,
  aside: [],
  known: undefined,
  embed: false,
}

export const useView = create<View & { readonly choose: (choice: Partial<View>) => void }>()((set) => ({
  ...DEFAULT_VIEW,
  choose: (choice) => set(choice),
}))

/** The choices that decide which figures and milestones are shown. */
export type DataChoices = Omit<View, 'view' | 'plan' | 'embed'>

/** The same object until one of these choices changes. A new choice is one of them unless it is named here. */
export function useDataChoices(): DataChoices {
  return useView(useShallow(({ choose, view, plan, embed, ...choices }) => choices))
}

/** Chooses a measure, and moves the window and the focus to its chart. */
export function useOpenMeasure(): (metric: string) => void {
  const choose = useView((v) => v.choose)
  return (metric) => {
    choose({ metric })
    const chart = document.getElementById('trajectory')
    if (!chart) return
    chart.focus({ preventScroll: true })
    chart.scrollIntoView()
  }
}

interface ReadingStore {
  /** The day under the pointer or the keyboard's cursor: every chart on the page has its crosshair there. */
  readonly day: Day | undefined
  /** Id of the milestone that is pointed at, on the chart or in the list. */
  readonly milestone: string | undefined
  readonly read: (what: Partial<Pick<ReadingStore, 'day' | 'milestone'>>) => void
}

/** What the user points at. It is not a choice, so it is not in the address. */
export const useReading = create<ReadingStore>()((set) => ({
  day: undefined,
  milestone: undefined,
  read: (what) => set(what),
}))
