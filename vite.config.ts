import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { normalizePath, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { DATA_FOLDER } from './tools/dataFolder.ts'
import { hostHeaders } from './tools/hostHeaders.ts'

/** Serves the built page with the headers that a host should send. */
function hostedHeaders(): Plugin {
  return {
    name: 'hosted-headers',
    configurePreviewServer({ config, middlewares }) {
      const headers = new Map(Object.entries(hostHeaders(config.build.outDir)))
      middlewares.use((_, response, next) => {
        response.setHeaders(headers)
        next()
      })
    },
  }
}

/** Copies every file of the data folder to `dist/data/`, so that the data package is published with the page. */
function dataPackage(): Plugin {
  return {
    name: 'data-package',
    apply: 'build',
    generateBundle() {
      const folder = resolve(this.environment.config.root, DATA_FOLDER)
      for (const path of filesIn(folder)) {
        const fileName = `data/${normalizePath(relative(folder, path))}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
      }
    },
  }
}

function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return found.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}

export default defineConfig({
  plugins: [react(), dataPackage(), hostedHeaders()],
  base: './',
  appType: 'mpa',
  resolve: { dedupe: ['react', 'react-dom'] },
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1', cors: false },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          // Test files share the modules they load: most of the time went on loading the same modules again for each file.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/dom.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.e2e.ts'],
          globalSetup: ['tests/browser/support/serveBuilt.ts'],
          // A browser uses both processors of a small machine already.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
