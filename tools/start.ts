import { freePort } from './freePort.ts'
import { npmRun } from './npmRun.ts'
import { type Site, serveFolder } from './serveFolder.ts'

const USUAL_PORT = '4173'

/** `npm start` builds the dashboard and serves it to this machine until Ctrl-C. PORT sets another port. */
export async function main(): Promise<number> {
  const wanted = parsePort(process.env['PORT'] || USUAL_PORT)
  if (wanted === undefined) {
    console.error(`PORT must be a whole number from 1 to 65535; it is "${process.env['PORT']}".`)
    return 1
  }
  const stop = stopSignal()
  const built = await npmRun('build')
  if (!built.ok) {
    console.error('The dashboard was not started, because it could not be built: the reason is above.')
    return 1
  }
  const site = await serve(wanted)
  if (!site) return 1
  console.log('Press Ctrl-C to stop.')
  await stop
  await site.close()
  return 0
}

async function serve(wanted: number): Promise<Site | undefined> {
  try {
    const port = await freePort(wanted)
    if (port !== wanted) console.log(`Port ${wanted} is in use. The dashboard uses the next free port.`)
    const site = await serveFolder('dist', port)
    console.log(`\nThe dashboard is at ${site.url}`)
    return site
  } catch (error) {
    console.error(
      `The dashboard could not be served: ${error instanceof Error ? error.message : String(error)}`,
    )
    return undefined
  }
}

function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
