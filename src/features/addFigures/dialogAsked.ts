const listeners = new Set<() => void>()

/** Asks for the dialog from elsewhere on the page: the header's button has it, so that there is never a second. */
export function askForDialog(): void {
  for (const listener of listeners) listener()
}

/** @returns how to stop listening */
export function onDialogAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
