import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'

/** What a page did that it should not have, in the order it happened. */
export interface Recorder {
  /** Warnings and errors on the console, and errors nobody caught. */
  readonly messages: string[]
  readonly policyViolations: string[]
  /** Addresses outside the site that the page asked for. */
  readonly strangers: string[]
  /** Every request to the site, as its path from it. */
  readonly requests: string[]
}

/** Listens to every page of a context, from before its first line of code. */
export async function recordTrouble(context: BrowserContext, site: string): Promise<Recorder> {
  const recorder: Recorder = { messages: [], policyViolations: [], strangers: [], requests: [] }
  await context.exposeBinding('reportPolicyViolation', (_, text: string) => {
    recorder.policyViolations.push(text)
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void })
        .reportPolicyViolation
      report(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`.trim())
    })
  })
  context.on('console', (message) => {
    if (['warning', 'error', 'assert'].includes(message.type())) {
      recorder.messages.push(`${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => {
    recorder.messages.push(`uncaught: ${error.error().stack ?? error.error().message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return
    if (url.origin === site) recorder.requests.push(`${url.pathname.slice(1)}${url.search}`)
    else recorder.strangers.push(request.url())
  })
  return recorder
}

/** The page said nothing on the console, broke no policy and asked nobody else for anything. */
export function expectQuiet({ messages, policyViolations, strangers }: Recorder): void {
  expect({ messages, policyViolations, strangers }).toEqual({
    messages: [],
    policyViolations: [],
    strangers: [],
  })
}
