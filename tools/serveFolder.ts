import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { preview } from 'vite'
import { freePort } from './freePort.ts'

/** A running server of a built page. */
export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a built page to this machine only, compressed and with its headers. Throws when there is no build or no port. */
export async function serveFolder(folder = 'dist', port?: number): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no ${join(folder, 'index.html')} to serve: run npm run build first.`)
  }
  const chosen = port ?? (await freePort(4300))
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: chosen, strictPort: true },
  })
  return { url: `http://localhost:${chosen}`, close: () => server.close() }
}
