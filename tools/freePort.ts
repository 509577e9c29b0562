import { createServer } from 'node:net'

/** Both addresses of `localhost`: a server on either one could answer a browser. */
const LOOPBACK = ['127.0.0.1', '::1']

/** The first free port from `wanted` on. Throws when no port is free or allowed. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= 65_535; port += 1) {
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${wanted} to 65535 is free.`)
}

async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (host === '::1')
        resolve(true) // a machine without IPv6
      else reject(error)
    })
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
