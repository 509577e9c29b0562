import { useLayoutEffect } from 'react'

/** What the page's first lines left: a listener that remembers the last button pressed while there was no code to answer it. */
interface EarlyPress {
  (event: Event): void
  button?: HTMLButtonElement | null
}

/** Presses a button once more that was pressed on the drawn page before its code had arrived. */
export function useEarlyPress(): void {
  useLayoutEffect(() => {
    const { early } = window as unknown as { readonly early?: EarlyPress }
    if (!early) return
    removeEventListener('click', early, true)
    const { button } = early
    early.button = null
    if (button?.isConnected) button.click()
  }, [])
}
