/** Asks the browser not to clear what the page keeps by itself. Some ask the reader in turn. Never rejects; true if it now promises. */
export async function askToPersist(): Promise<boolean> {
  try {
    return !(await navigator.storage.persisted()) && (await navigator.storage.persist())
  } catch {
    return false
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
