import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, inject } from 'vitest'
import type { storage } from './storagePage/main.ts'

/** What the probe page offers, as `globalThis.storage`. */
export type Probe = typeof storage

const FOLDER = 'storage-probe'
let built: string | undefined

afterAll(() => {
  if (built) rmSync(built, { recursive: true, force: true })
  built = undefined
})

/**
 * Opens a bare page with nothing but the real storage module in it, under the address of the built page, so that the two share their
 * storage. It is built when it is first asked for, and no server has it: the browser is handed its files.
 */
export async function openProbe(context: BrowserContext): Promise<Page> {
  built ??= await buildProbe()
  const folder = built
  await context.route(`**/${FOLDER}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.split(`/${FOLDER}/`)[1]
    return route.fulfill({ path: join(folder, name || 'index.html') })
  })
  const page = await context.newPage()
  await page.goto(`${inject('pageUrl')}/${FOLDER}/`)
  return page
}

async function buildProbe(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `${FOLDER}-`))
  await build({
    configFile: false,
    root: resolve('tests/browser/support/storagePage'),
    base: './',
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, target: 'baseline-widely-available' },
  })
  return outDir
}

/** Adds an import of so many figures. */
export function add(page: Page, fileName: string, count: number) {
  return page.evaluate(
    ([name, figures]) => (globalThis as unknown as { storage: Probe }).storage.add(name, figures),
    [fileName, count] as const,
  )
}

/** What a page opened now would show of the stored figures. */
export function look(page: Page) {
  return page.evaluate(() => (globalThis as unknown as { storage: Probe }).storage.look())
}

/** Undoes or redoes the last change, or clears everything. */
export function turn(page: Page, what: 'undo' | 'redo' | 'clearUserData') {
  return page.evaluate(
    (name) =>
      (globalThis as unknown as { storage: Probe }).storage[name]().then(({ kind }) => kind as string),
    what,
  )
}
