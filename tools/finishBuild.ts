import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderApp } from '#app/renderApp.tsx'
import { asInside } from '#data/figuresInside.ts'
import { checksumOf } from '#domain/model/checksum.ts'
import { AssemblyError, assemblePage } from './assemblePage.ts'
import { buildOneFile } from './buildOneFile.ts'
import { DATA_FOLDER } from './dataFolder.ts'
import { hostFiles } from './hostFiles.ts'
import { hostHeaders } from './hostHeaders.ts'

const BUILT = 'dist'

/**
 * The second step of `npm run build`, after `vite build`: draws the default view into the page, so that a reader sees the first chart
 * before any code arrives; makes the one-file edition; and writes the headers for common hosts.
 */
export async function main(): Promise<number> {
  try {
    const curated = readFileSync(join(DATA_FOLDER, 'curated.json'), 'utf8')
    finishPage(curated)
    await makeOneFile(curated)
    for (const [path, text] of hostFiles(hostHeaders(BUILT))) write(path, text)
    return 0
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error
    console.error(`The page could not be finished. ${error.message}`)
    return 1
  }
}

function finishPage(curated: string): void {
  const { html, styleSheets } = assemblePage({
    html: readFileSync(join(BUILT, 'index.html'), 'utf8'),
    markup: renderApp(JSON.parse(curated)),
    drawnFrom: checksumOf(curated),
    readFile: (path) => readFileSync(join(BUILT, path), 'utf8'),
  })
  write('index.html', html)
  // Later chunks may ask for the style sheet that is now inside the page.
  for (const path of styleSheets) write(path, '')
  console.log(`Default view drawn into index.html (${kilobytes(html)}).`)
}

async function makeOneFile(curated: string): Promise<void> {
  const markup = renderApp(JSON.parse(curated), { oneFile: true })
  const drawnFrom = checksumOf(asInside(curated))
  const { html } = assemblePage({ ...(await buildOneFile()), markup, drawnFrom, figures: curated })
  write('dashboard.html', html)
  console.log(`The whole dashboard in dashboard.html (${kilobytes(html)}).`)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(BUILT, path)), { recursive: true })
  writeFileSync(join(BUILT, path), text)
}

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`
}
