import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.ts'
import { npmRun } from './npmRun.ts'
import { addTallies, closingLine, type Tally, tallyOfTests } from './tally.ts'

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 }
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 }
const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 }

/** `npm test` runs every check, on a machine that needs only Node. The last line is the total. */
export async function main(): Promise<number> {
  const browser = findOrInstallBrowser()
  const types = await check('Types', 'types')
  const lint = await check('Lint and format', 'lint')
  const unused = await check('Unused files, exports and dependencies', 'unused')
  // The browser tests build the page with a data set of their own. The build that is measured and left behind has the real one.
  const tests = await runTests(browser)
  const build = await check('Build', 'build')
  const size =
    build === PASSED ? await check('Size budgets', 'size') : skip('Size budgets', 'there is no build')

  const sum = [browser ? PASSED : FAILED, types, lint, unused, build, size, tests].reduce(addTallies)
  console.log(closingLine(sum))
  return sum.failed > 0 ? 1 : 0
}

function findOrInstallBrowser(): string | undefined {
  try {
    const path = ensureBrowser()
    console.log(`Browser: ${path}`)
    return path
  } catch (error) {
    console.log(`Browser: failed. ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

async function check(name: string, script: string): Promise<Tally> {
  const started = performance.now()
  const { ok, output } = await npmRun(script, { keepOutput: true })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${name}: ${ok ? 'passed' : 'failed'} (${seconds} s)`)
  if (!ok) console.log(`${output.trim()}\n`)
  return ok ? PASSED : FAILED
}

function skip(name: string, reason: string): Tally {
  console.log(`${name}: not run, because ${reason}`)
  return SKIPPED
}

/** Without a browser the browser tests cannot run: they count as one skipped check. */
async function runTests(browser: string | undefined): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-tests-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const left = browser ? PASSED : skip('Tests in a browser', 'there is no browser')
  const { ok } = await npmRun('vitest', {
    args: browser ? reporters : [...reporters, '--project=pure', '--project=dom'],
    env: browser ? { CHROME_PATH: browser } : {},
  })
  const tally = tallyOfTests(report, ok)
  rmSync(folder, { recursive: true, force: true })
  return browser ? tally : addTallies(tally, left)
}
