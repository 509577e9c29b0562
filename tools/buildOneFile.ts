import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** A page whose code is inside it, and the files that it still names. */
interface Built {
  readonly html: string
  /** Reads a file by its path from the page. */
  readonly readFile: (path: string) => string
}

/**
 * Builds the page once more, in memory, with all its code in one inline module: a browser runs that from disk, where it refuses
 * every file that a page asks for. The worker's code comes along as text.
 */
export async function buildOneFile(): Promise<Built> {
  const output = await build({
    logLevel: 'warn',
    plugins: [viteSingleFile({ inlinePattern: ['**/*.js'] })],
    resolve: { alias: { './startWorker.ts': resolve('src/import/startInlineWorker.ts') } },
    // Chromium starts no module worker for a page from disk, and a classic one it does.
    worker: { format: 'iife' },
    build: { write: false, manifest: false, copyPublicDir: false, reportCompressedSize: false },
  })
  if (!('output' in output)) throw new Error('One build was asked for.')
  const assets = new Map(
    output.output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : [])),
  )
  const readFile = (path: string) => assets.get(path) ?? readFileSync(join('public', path), 'utf8')
  return { html: readFile('index.html'), readFile }
}
