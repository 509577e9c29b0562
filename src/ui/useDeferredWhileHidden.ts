import { type RefObject, useEffect, useState } from 'react'
import { useStill } from './useDebouncedValue.ts'

/** Whether any part of an element is in the window; true where that cannot be known. */
function useSeen(ref: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    if (!ref.current || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return seen
}

/** A value as it is while the element drawn from it is in sight; out of sight, as it was when it last came to rest. */
export function useWhenSeen<T>(value: T, ref: RefObject<HTMLElement | null>): T {
  const still = useStill(value)
  return useSeen(ref) ? value : still
}
