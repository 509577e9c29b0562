import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderApp } from '#app/renderApp.tsx'
import { assemblePage, PrerenderError } from './assemblePage.ts'

const BUILT = 'dist'

/**
 * Draws the default view into the built page, so that a reader sees the first chart before any code has
 * arrived. Run after `vite build`, once: it turns `dist/index.html` from Vite's page into ours.
 */
export function main(): number {
  try {
    prerender()
    return 0
  } catch (error) {
    if (!(error instanceof PrerenderError)) throw error
    console.error(`The page could not be drawn ahead of time. ${error.message}`)
    return 1
  }
}

function prerender(): void {
  const page = join(BUILT, 'index.html')
  const curated: unknown = JSON.parse(readFileSync('data/curated.json', 'utf8'))
  const { html, styleSheets } = assemblePage({
    html: readFileSync(page, 'utf8'),
    markup: renderApp(curated),
    readStyles: (path) => readFileSync(join(BUILT, path), 'utf8'),
  })
  writeFileSync(page, html)
  for (const path of styleSheets) rmSync(join(BUILT, path))
  console.log(`Default view drawn into ${page} (${(Buffer.byteLength(html) / 1000).toFixed(1)} kB).`)
}
