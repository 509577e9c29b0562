import { useEffect } from 'react'
import { useView, type View } from '#state/view.ts'
import { searchFromView, viewFromSearch } from '#state/viewUrl.ts'

/** Back undoes a change of area, measure or plan, but not a change of dates or tab. */
function isStep(before: View, after: View): boolean {
  return before.area !== after.area || before.metric !== after.metric || before.plan !== after.plan
}

/** Keeps the address and the view in step, in both directions. */
export function useUrlSync(): void {
  useEffect(() => {
    const follow = () => useView.setState(viewFromSearch(window.location.search))
    window.addEventListener('popstate', follow)
    const unsubscribe = useView.subscribe((after, before) => {
      const search = searchFromView(after)
      if (search === searchFromView(viewFromSearch(window.location.search))) return
      const address = `${window.location.pathname}${search}${window.location.hash}`
      try {
        window.history[isStep(before, after) ? 'pushState' : 'replaceState'](null, '', address)
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
