import { useLayoutEffect } from 'react'

/** A listener, set by the page's first script, that remembers the last button pressed before the code had loaded. */
interface EarlyPress {
  (event: Event): void
  button?: HTMLButtonElement | null
}

/** Clicks the button again that the user pressed before the code had loaded. */
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
