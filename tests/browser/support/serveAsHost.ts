import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { freePort } from '../../../tools/freePort.ts'
import type { Site } from '../../../tools/serveFolder.ts'
import { headersFor } from '../../support/headersFile.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves a folder as a static host does: its files unchanged, with the headers of its `_headers` file and no others. */
export async function serveAsHost(folder: string): Promise<Site> {
  const headersFile = readFileSync(join(folder, '_headers'), 'utf8')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = join(resolve(folder), pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(path)) return response.writeHead(404).end()
    response.setHeaders(new Map(headersFor(headersFile, pathname)))
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
    return response.end(readFileSync(path))
  })
  const port = await freePort(4400)
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => void server.close(() => closed()).closeAllConnections()),
  }
}
