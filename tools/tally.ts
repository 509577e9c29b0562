import { existsSync, readFileSync } from 'node:fs'

/** How many checks or tests ended how. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of Vitest's JSON report that is counted. A file that could not be loaded has no test of its own in it. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** "12 passed, 0 failed", and ", 1 skipped" where something was. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What Vitest reported. A run that ended badly, or ran nothing, never counts as clean: it is one failure even
 * where every single test passed (an error outside a test, a report that was never written).
 */
export function tallyOfTests(reportPath: string, ok: boolean): Tally {
  const nothing: Tally = { passed: 0, failed: 1, skipped: 0 }
  if (!existsSync(reportPath)) return nothing
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Report
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const tally: Tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const clean = ok && tally.passed > 0
  return clean || tally.failed > 0 ? tally : addTallies(tally, nothing)
}
