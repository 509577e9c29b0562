import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { widestPolicy } from './contentPolicy.ts'

/** Headers that go with every file, by name. */
export type Headers = Readonly<Record<string, string>>

/** The one list of what a host should send. The content security policy, which names hashes, is added for each build. */
const HEADERS: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** What only a header can say. Any site may show the page in a frame: a framed page offers nothing but the chart. */
const FRAMING: ReadonlyMap<string, readonly string[]> = new Map([['frame-ancestors', ['*', 'file:']]])

/** How long a browser may keep a file. Names in `assets/` change with their content; all others keep theirs. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', changing: 'no-cache' } as const

const PAGES = ['index.html', 'dashboard.html']
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/

/** The headers for a built folder: one policy for all its pages, because hosts differ in how they tell pages apart. */
export function hostHeaders(folder: string): Headers {
  const pages = PAGES.map((name) => join(folder, name)).filter(existsSync)
  const policies = pages.flatMap((path) => POLICY.exec(readFileSync(path, 'utf8'))?.[1] ?? [])
  return { 'Content-Security-Policy': widestPolicy(policies, FRAMING), ...HEADERS }
}
