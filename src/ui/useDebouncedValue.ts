import { useEffect, useState } from 'react'

/** The last value that has stood still for a while: the one before it as long as values keep coming. Milliseconds. */
export function useStill<T>(value: T, calm = 200): T {
  const [still, setStill] = useState(value)
  useEffect(() => {
    if (Object.is(value, still)) return
    const handle = setTimeout(() => setStill(() => value), calm)
    return () => clearTimeout(handle)
  }, [value, still, calm])
  return still
}
