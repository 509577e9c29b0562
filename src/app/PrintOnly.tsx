import { type ReactNode, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let announced = false

/** Some browsers announce printing with events, and some only change the medium. */
const isPrinting = () => announced || window.matchMedia('print').matches

function watch(changed: () => void): () => void {
  // Synchronously: after window.print(), the page is laid out before any other code can run.
  const set = (value: boolean) => () => {
    announced = value
    flushSync(changed)
  }
  const before = set(true)
  const after = set(false)
  const medium = window.matchMedia('print')
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  medium.addEventListener('change', changed)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    medium.removeEventListener('change', changed)
  }
}

/** Renders its children only while the page is laid out for printing. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return useSyncExternalStore(watch, isPrinting, () => false) ? children : null
}
