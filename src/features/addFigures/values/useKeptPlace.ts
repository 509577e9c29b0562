import { type RefObject, useEffect, useRef } from 'react'

const FIELDS = 'input, button'

/**
 * A mended problem takes its row away, and the focus with it: it then goes to the row that came in its place. Give the returned
 * function to `onFocus` of the element.
 * @param rows changes when the rows do
 */
export function useKeptPlace(box: RefObject<HTMLElement | null>, rows: unknown) {
  const place = useRef<number>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the effect waits for
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement?.tagName === 'DIALOG'
    if (place.current === undefined || !lost) return
    const left = [...(box.current?.querySelectorAll('tbody tr') ?? [])]
    const row = left[Math.min(place.current, left.length - 1)]
    row?.querySelector<HTMLElement>(FIELDS)?.focus()
  }, [rows])
  return (event: { readonly target: EventTarget }) => {
    const row = (event.target as Element).closest('tbody tr')
    place.current = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : undefined
  }
}
