/** Asks the browser not to clear what the page keeps by itself. Some ask the reader in turn. Never rejects. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist()
  } catch {
    // A browser that cannot be asked goes on as before: the figures stay as long as it keeps them.
  }
}

/** Whether the browser has promised it; undefined where it does not say. */
export async function isPersistent(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persisted()
  } catch {
    return undefined
  }
}
