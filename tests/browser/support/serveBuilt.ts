import type { TestProject } from 'vitest/node'
import { findBrowser } from '../../../tools/browser.ts'
import { serveFolder } from '../../../tools/serveFolder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page. */
    pageUrl: string
    /** Path of the browser that opens it. */
    browserPath: string
  }
}

/** Global set-up of the browser tests: serves `dist` while they run. Throws when there is no build or no browser. */
export default async function serveBuilt(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = findBrowser()
  if (!browserPath) throw new Error('No browser was found: npm test installs one, or set CHROME_PATH.')
  const site = await serveFolder('dist')
  project.provide('pageUrl', site.url)
  project.provide('browserPath', browserPath)
  return site.close
}
