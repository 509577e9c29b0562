import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { browserPlaces } from './browserPlaces.ts'

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium, Chrome or Edge that runs: the one CHROME_PATH names, else one on this machine, else Playwright's own. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH']
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is not a browser that runs.`)
    return chosen
  }
  return [...browserPlaces(), chromium.executablePath()].find(runs)
}

/** As findBrowser, but installs one where that can be done. Throws with one line that says what to install. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (installFromDebian() || installFromPlaywright() ? findBrowser() : undefined)
  if (!found)
    throw new Error('No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.')
  return found
}

/** A headless browser. Root may not use Chromium's sandbox; where others may not either, our own page is still safe to open. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const options = { executablePath, headless: true, args: ARGUMENTS }
  if (isRoot()) return chromium.launch({ ...options, chromiumSandbox: false })
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true })
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error
    return chromium.launch({ ...options, chromiumSandbox: false })
  }
}

/** Ubuntu's `chromium` is a stand-in that only points to a snap: a browser counts once it has told its version. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function installFromDebian(): boolean {
  if (!isRoot() || !existsSync('/etc/os-release')) return false
  if (!/^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))) return false
  console.log('No browser was found; installing Chromium with apt-get.')
  const installed = apt('update') && apt('install', '-y', 'chromium')
  return installed && findBrowser() !== undefined
}

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', [...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

function installFromPlaywright(): boolean {
  console.log('No browser was found; downloading Chromium with Playwright.')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  })
  return status === 0
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
