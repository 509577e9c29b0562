import { useSyncExternalStore } from 'react'
import { type Day, parseDay, todaysDay } from '#domain/model/day.ts'

const never = () => () => undefined

/** The day on which the build drew the page, or today in the build itself. */
function drawnOn(): Day {
  const text =
    typeof document === 'undefined' ? undefined : document.getElementById('root')?.dataset['drawnOn']
  return parseDay(text ?? '') ?? todaysDay()
}

/** Today; for the moment in which the code takes over the prerendered page, the day that this page was drawn on. */
export function useToday(): Day {
  return useSyncExternalStore(never, todaysDay, drawnOn)
}
