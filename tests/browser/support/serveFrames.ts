import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Two sites on this machine: the built page, and another site that shows it in a frame. */
export interface FrameSites {
  readonly page: string
  readonly other: string
  readonly close: () => Promise<void>
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

/** Serves the folder without special headers. The other site shows the HTML in the parameter `body` of its address. */
export async function serveFrames(folder = 'dist'): Promise<FrameSites> {
  const pages = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    try {
      const body = readFileSync(join(folder, file))
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  const hosts = createServer((request, response) => {
    const body = new URL(request.url ?? '/', 'http://host').searchParams.get('body') ?? ''
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><head><title>Another site</title><link rel="icon" href="data:,"></head><body><main><h1>News</h1>${body}</main></body></html>`,
    )
  })
  const page = await listen(pages)
  const other = await listen(hosts)
  return {
    page,
    other,
    close: async () => {
      for (const server of [pages, hosts]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}
