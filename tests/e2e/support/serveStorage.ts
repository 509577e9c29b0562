import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { type Site, serveFolder } from '../../../tools/serveFolder.ts'

/** Builds and serves a bare page with nothing but the real storage module in it, as `globalThis.storage`. */
export async function serveStorage(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'storage-page-'))
  await build({
    configFile: false,
    root: resolve('tests/e2e/support/storagePage'),
    base: './',
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true, target: 'baseline-widely-available' },
  })
  const site = await serveFolder(outDir)
  return {
    url: site.url,
    close: async () => {
      await site.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
