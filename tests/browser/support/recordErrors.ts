import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'

/** Errors and requests of a page, in the order in which they happened. */
export interface Recorder {
  /** Warnings and errors on the console, and uncaught errors. */
  readonly messages: string[]
  readonly policyViolations: string[]
  /** Requests to addresses outside the site. */
  readonly otherSites: string[]
  /** Requests to the site, as paths. */
  readonly requests: string[]
}

/** Records every page of a context, from before its first line of code. */
export async function recordErrors(context: BrowserContext, site: string): Promise<Recorder> {
  const recorder: Recorder = { messages: [], policyViolations: [], otherSites: [], requests: [] }
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
    else recorder.otherSites.push(request.url())
  })
  return recorder
}

/** Expects no console message, no broken policy and no request to another site. */
export function expectQuiet({ messages, policyViolations, otherSites }: Recorder): void {
  expect({ messages, policyViolations, otherSites }).toEqual({
    messages: [],
    policyViolations: [],
    otherSites: [],
  })
}
