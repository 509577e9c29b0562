import { type RefObject, useEffect, useState } from 'react'

/** How far below the window a part of the page is loaded, so that it is there when the reader arrives. */
const MARGIN = '600px'

/** Loads something when the element comes near the window; undefined until then. A browser that cannot tell loads it at once. */
export function useNear<T>(
  ref: RefObject<HTMLElement | null>,
  load: () => Promise<T>,
): { readonly loaded: T } | 'failed' | undefined {
  const [state, setState] = useState<{ readonly loaded: T } | 'failed'>()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let wanted = true
    const start = () => {
      load().then(
        (loaded) => wanted && setState({ loaded }),
        () => wanted && setState('failed'),
      )
    }
    const stop = () => {
      wanted = false
    }
    if (!('IntersectionObserver' in window)) {
      start()
      return stop
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        start()
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [ref, load])
  return state
}
