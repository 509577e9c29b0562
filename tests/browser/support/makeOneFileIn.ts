import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { makeOneFile, OneFile } from '#data/oneFile.ts'

interface Probe {
  readonly makeOneFile: typeof makeOneFile
}

let built: Promise<string> | undefined

/** Runs the real `makeOneFile` in an open page. The debugger adds it, so the page's content security policy does not block it. */
export async function makeOneFileIn(page: Page, curated: string): Promise<OneFile> {
  built ??= buildScript()
  await page.evaluate(await built)
  return page.evaluate(
    (text) => (globalThis as unknown as { oneFile: Probe }).oneFile.makeOneFile(text),
    curated,
  )
}

async function buildScript(): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        copyPublicDir: false,
        lib: { entry: resolve('src/data/oneFile.ts'), formats: ['iife'], name: 'oneFile' },
      },
    }),
  ].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('makeOneFile could not be built.')
  return chunk.code
}
