import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { VERSION } from '#data/dataPackage.ts'
import { packageFiles } from '#domain/tables/package/packageFiles.ts'
import { findBrowser } from '../../../tools/browser.ts'
import { npmRun } from '../../../tools/npmRun.ts'
import { serveFolder } from '../../../tools/serveFolder.ts'
import { curated } from '../../support/curated.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page. */
    pageUrl: string
    /** Path of the browser that opens it. */
    browserPath: string
    /** Folder of the data package that the page was built with. */
    dataFolder: string
  }
}

/**
 * Global set-up of the browser tests: builds the page with the first data set, of the five articles, for which their expectations were
 * worked out, and serves it while they run. Throws when there is no browser or the build fails.
 */
export default async function serveBuilt(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = findBrowser()
  if (!browserPath) throw new Error('No browser was found: npm test installs one, or set CHROME_PATH.')
  const dataFolder = mkdtempSync(join(tmpdir(), 'first-data-'))
  mkdirSync(dataFolder, { recursive: true })
  for (const [name, text] of packageFiles(curated, VERSION)) writeFileSync(join(dataFolder, name), text)
  const { ok, output } = await npmRun('build', {
    env: { DASHBOARD_DATA: dataFolder, NODE_ENV: 'production' },
    keepOutput: true,
  })
  if (!ok) throw new Error(`The page could not be built. ${output}`)
  const site = await serveFolder('dist')
  project.provide('pageUrl', site.url)
  project.provide('browserPath', browserPath)
  project.provide('dataFolder', dataFolder)
  return async () => {
    await site.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
