import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { normalizePath, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * What only a header can say: the page's own content security policy stands in its `<meta>`, where
 * `frame-ancestors` is not allowed. A host that serves `dist` elsewhere should send the same.
 */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Puts every file of `data/` into `dist/data/` under its own name, so that the data package is published with the page. */
function dataPackage(): Plugin {
  return {
    name: 'data-package',
    apply: 'build',
    generateBundle() {
      const folder = join(this.environment.config.root, 'data')
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
  plugins: [react(), dataPackage()],
  base: './',
  appType: 'mpa',
  resolve: { dedupe: ['react', 'react-dom'] },
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    // One style sheet, which the page carries inside itself: no chunk ever asks for another.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1', cors: false, headers: HEADERS },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
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
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/support/serveBuilt.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
