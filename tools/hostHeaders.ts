import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { widestPolicy } from './contentPolicy.ts'

/** Headers for every file, by name. */
export type Headers = Readonly<Record<string, string>>

/** What a host should send with every file. The content security policy is added for each build, because it contains hashes. */
const HEADERS: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Directives that only a header can set. Any site may show the page in a frame: a framed page shows only the chart. */
const FRAMING: ReadonlyMap<string, readonly string[]> = new Map([['frame-ancestors', ['*', 'file:']]])

/** How long a browser may keep a file. File names in `assets/` change with their content; other names do not. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', changing: 'no-cache' } as const

const PAGES = ['index.html', 'dashboard.html']
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/

/** The headers for a built folder. All pages share one policy, because not every host can send a different one for each page. */
export function hostHeaders(folder: string): Headers {
  const pages = PAGES.map((name) => join(folder, name)).filter(existsSync)
  const policies = pages.flatMap((path) => POLICY.exec(readFileSync(path, 'utf8'))?.[1] ?? [])
  return { 'Content-Security-Policy': widestPolicy(policies, FRAMING), ...HEADERS }
}
