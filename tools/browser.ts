import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', app),
    ),
  ),
  win32: ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((folder) =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) =>
      join(
        process.env[name] ?? '',
        folder,
        'Application',
        folder.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
      ),
    ),
  ),
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
}

/** Paths where Chromium, Chrome or Edge may be installed, most likely first. */
function browserPlaces(): readonly string[] {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name + ending))),
    ...(USUAL_PLACES[process.platform] ?? []),
  ]
}

/** The path of a Chromium, Chrome or Edge that runs: the one in CHROME_PATH, else one installed here, else Playwright's own. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH']
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a browser that runs.`)
    return chosen
  }
  return [...browserPlaces(), chromium.executablePath()].find(runs)
}

/** Finds a browser, or installs one where possible. Throws with one line that says what to install. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (installFromDebian() || installFromPlaywright() ? findBrowser() : undefined)
  if (!found)
    throw new Error('No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.')
  return found
}

/** Starts a headless browser, without Chromium's sandbox where that is not allowed (for root, for example): it only opens our own page. */
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

/** Whether it prints its version. Ubuntu's `chromium` may be a script that only points to a snap. */
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
