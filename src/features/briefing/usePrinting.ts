import { useSyncExternalStore } from 'react'

let announced = false

/** Some browsers announce printing, some only change the medium. */
const onPaper = () => announced || window.matchMedia('print').matches

function watch(changed: () => void): () => void {
  const set = (value: boolean) => () => {
    announced = value
    changed()
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

/** True while the page is laid out for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, onPaper, () => false)
}
