const CHANNEL = 'childrens-services-dashboard/uploads'

const listeners = new Set<() => void>()

/** Open while this page listens. It is used to speak too, because a channel does not hear itself. */
let listening: BroadcastChannel | undefined

/** Undefined where the browser does not let this page have one. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL)
  } catch {
    return undefined
  }
}

/** Says to other tabs of this page that the kept figures have changed. */
export function tellOtherTabs(): void {
  const channel = listening ?? openChannel()
  channel?.postMessage('changed')
  if (channel !== listening) channel?.close()
}

/** Says to this page that its own hold on the kept figures has changed: another tab took them or let go of them. */
export function tellThisTab(): void {
  for (const listener of listeners) listener()
}

/** Calls `listener` when the kept figures have changed behind this page's back, until the returned function is called. */
export function onOtherTabs(listener: () => void): () => void {
  listeners.add(listener)
  listening ??= openChannel()
  if (listening) listening.onmessage = tellThisTab
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    listening?.close()
    listening = undefined
  }
}
