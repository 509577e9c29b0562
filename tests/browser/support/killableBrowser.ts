import { spawn } from 'node:child_process'
import { type BrowserContext, chromium } from 'playwright-core'

export interface KillableBrowser {
  readonly context: BrowserContext
  /** Ends every process of the browser at once, as a power cut would, and waits until they are gone. */
  readonly kill: () => Promise<void>
}

/** A browser with a profile on disk, started by us so that it can be killed by us. */
export async function startKillableBrowser(path: string, profile: string): Promise<KillableBrowser> {
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync']
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage']
  const where = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  // A group of its own: the signal then reaches the processes that the browser starts.
  const child = spawn(path, [...flags, ...quiet, ...where], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /ws:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`The browser ended at once: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('The browser has no context.')
  const group = -child.pid
  return {
    context,
    kill: async () => {
      process.kill(group, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}
