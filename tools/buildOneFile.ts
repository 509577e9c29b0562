import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** A page with its code inside, and the files that it still refers to. */
interface Built {
  readonly html: string
  /** Reads such a file by its path from the page. */
  readonly readFile: (path: string) => string
}

/**
 * Builds the page again, in memory, with all its code in one inline module: from disk a browser runs inline code but loads no other
 * files. The code of the worker is included as text.
 */
export async function buildOneFile(): Promise<Built> {
  const output = await build({
    logLevel: 'warn',
    plugins: [viteSingleFile({ inlinePattern: ['**/*.js'] })],
    // The code of the worker becomes a text inside the page.
    resolve: { alias: [{ find: /\?worker$/, replacement: '?worker&inline' }] },
    // For a page from disk Chromium starts classic workers, but no module workers.
    worker: { format: 'iife' },
    build: { write: false, manifest: false, copyPublicDir: false, reportCompressedSize: false },
  })
  if (!('output' in output)) throw new Error('The build returned no output.')
  const assets = new Map(
    output.output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : [])),
  )
  const readFile = (path: string) => assets.get(path) ?? readFileSync(join('public', path), 'utf8')
  return { html: readFile('index.html'), readFile }
}
