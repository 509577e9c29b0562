import { useSyncExternalStore } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { type Day, parseDay, todaysDay } from '#domain/model/day.ts'

const never = () => () => undefined

/** The day on which the build drew the page, or today in the build itself. */
function drawnOn(): Day {
  const text =
    typeof document === 'undefined' ? undefined : document.getElementById('root')?.dataset['drawnOn']
  return parseDay(text ?? '') ?? todaysDay()
}

/**
 * The day that the data set is as known on, else today; for the moment in which the code takes over the prerendered page, the day that
 * this page was drawn on.
 */
export function useToday({ asKnown }: Pick<Dataset, 'asKnown'>): Day {
  const today = useSyncExternalStore(never, todaysDay, drawnOn)
  return asKnown?.on ?? today
}
