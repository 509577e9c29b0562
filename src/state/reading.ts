import { create } from 'zustand'
import type { Day } from '#domain/model/day.ts'

/** What a person is looking at just now. It is not a choice: it is not in the address and nothing is derived from it for keeps. */
interface ReadingStore {
  /** The day under the pointer or the keyboard's cursor: one crosshair for every chart on the page. */
  readonly day: Day | undefined
  /** The milestone that is pointed at, on the chart or in its list, by id. */
  readonly milestone: string | undefined
  readonly read: (what: Partial<Pick<ReadingStore, 'day' | 'milestone'>>) => void
}

export const useReading = create<ReadingStore>()((set) => ({
  day: undefined,
  milestone: undefined,
  read: (what) => set(what),
}))
