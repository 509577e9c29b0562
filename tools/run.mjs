/**
 * Runs a TypeScript tool on plain Node: `node tools/run.mjs tools/start.ts [arguments]`.
 *
 * Vite loads the tool, so that `#domain/model/period.ts`, JSX, CSS imports and `import.meta.glob` work as they do in
 * the page. A tool exports `main(args)`, which returns the exit code or a promise of it.
 */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [tool, ...args] = process.argv.slice(2)
process.chdir(root)

const code = await run()
process.stdout.write('', () => process.exit(code))

async function run() {
  if (!tool || !existsSync(resolve(tool))) {
    console.error(
      tool ? `There is no tool ${tool}.` : 'Name the tool to run: node tools/run.mjs tools/start.ts',
    )
    return 1
  }
  const mode = process.env.NODE_ENV
  const loader = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'silent',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  // Vite sets NODE_ENV to "development" for itself. A build that the tool starts must not inherit it.
  if (mode === undefined) delete process.env.NODE_ENV
  try {
    const { main } = await loader.ssrLoadModule(resolve(tool))
    return await main(args)
  } catch (error) {
    if (error instanceof Error) loader.ssrFixStacktrace(error)
    console.error(error)
    return 1
  } finally {
    await loader.close()
  }
}
