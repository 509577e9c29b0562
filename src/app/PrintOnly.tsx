import { type ReactNode, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let announced = false

/** Some browsers announce printing, some only change the medium. */
const onPaper = () => announced || window.matchMedia('print').matches

function watch(changed: () => void): () => void {
  // At once: where a script asks for printing, the page is laid out before anything else can run.
  const set = (value: boolean) => () => {
    announced = value
    flushSync(changed)
  }
  const [before, after] = [set(true), set(false)]
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

/** What is there only while the page is laid out for paper. */
export function OnPaper({ children }: { readonly children: ReactNode }) {
  return useSyncExternalStore(watch, onPaper, () => false) ? children : null
}
