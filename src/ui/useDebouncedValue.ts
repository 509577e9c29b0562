import { type RefObject, useEffect, useState } from 'react'

/** The latest value that has not changed for `delay` milliseconds. While values keep coming, the one before them. */
export function useDebouncedValue<T>(value: T, delay = 200): T {
  const [debounced, setDebounced] = useState(value)
  useEffect(() => {
    if (Object.is(value, debounced)) return
    const handle = setTimeout(() => setDebounced(() => value), delay)
    return () => clearTimeout(handle)
  }, [value, debounced, delay])
  return debounced
}

/** Whether any part of an element is in the window. True where the browser cannot tell. */
function useInView(ref: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(true)
  useEffect(() => {
    if (!ref.current || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return inView
}

/** The value itself while the element is in the window, and the debounced value while it is scrolled out of it. */
export function useDeferredWhileHidden<T>(value: T, ref: RefObject<HTMLElement | null>): T {
  const debounced = useDebouncedValue(value)
  return useInView(ref) ? value : debounced
}
