import { useEffect } from 'react'
import { useView, type View } from '#state/view.ts'
import { searchFromView, viewFromSearch } from '#state/viewUrl.ts'

/** Changes of dates that follow each other faster than this are one step of Back, because a date that is typed or dragged changes often. ms */
const ONE_CHANGE = 1500

const DATES: readonly (keyof View)[] = ['from', 'to', 'known']

/** True where a change is of dates alone. */
function isOfDates(before: View, after: View): boolean {
  const keys = Object.keys(after) as readonly (keyof View)[]
  return keys.every((key) => before[key] === after[key] || DATES.includes(key))
}

/** Keeps the address and the view in step, in both directions. Each choice is a step of Back. */
export function useUrlSync(): void {
  useEffect(() => {
    const follow = () => useView.setState(viewFromSearch(window.location.search))
    window.addEventListener('popstate', follow)
    let datesChanged = Number.NEGATIVE_INFINITY
    const unsubscribe = useView.subscribe((after, before) => {
      const search = searchFromView(after)
      if (search === searchFromView(viewFromSearch(window.location.search))) return
      const now = performance.now()
      const continues = isOfDates(before, after) && now - datesChanged < ONE_CHANGE
      datesChanged = isOfDates(before, after) ? now : Number.NEGATIVE_INFINITY
      const address = `${window.location.pathname}${search}${window.location.hash}`
      try {
        window.history[continues ? 'replaceState' : 'pushState'](null, '', address)
      } catch {
        // Some previews show a page under an address that may not be changed; the view itself has changed all the same.
      }
    })
    return () => {
      window.removeEventListener('popstate', follow)
      unsubscribe()
    }
  }, [])
}
