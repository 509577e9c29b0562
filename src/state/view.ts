import { create } from 'zustand'
import type { MilestoneKind } from '#domain/model/milestone.ts'

export type Tab = 'chart' | 'table' | 'about'

/** What a person chose, and nothing else: everything shown is derived from it and the data. */
export interface View {
  /** ONS code. */
  readonly area: string
  readonly metric: string
  /** First and last date shown, as EDTF dates (`2018-07`); undefined shows everything on that side. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly view: Tab
  /** Kinds of milestone that are left out; empty shows all. */
  readonly hidden: readonly MilestoneKind[]
  /** Id of the milestone that the figures before and after are told of; empty leaves it to the page. */
  readonly around: string
  /** The one chart alone, for the frame of another site. */
  readonly embed: boolean
}

export const DEFAULT_VIEW: View = {
  area: 'E10000021',
  metric: 'unallocated',
  from: undefined,
  to: undefined,
  view: 'chart',
  hidden: [],
  around: '',
  embed: false,
}

interface ViewStore extends View {
  readonly choose: (choice: Partial<View>) => void
}

export const useView = create<ViewStore>()((set) => ({
  ...DEFAULT_VIEW,
  choose: (choice) => set(choice),
}))
