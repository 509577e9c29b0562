import { existsSync, readFileSync } from 'node:fs'

/** Numbers of passed, failed and skipped checks or tests. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of Vitest's JSON report that is counted. A file that could not be loaded has no assertion results. */
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

/** "12 passed, 0 failed", followed by ", 1 skipped" where something was skipped. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * The numbers of a Vitest report. A run that ended with an error, ran no test or wrote no report counts as one failure, even where
 * every single test passed.
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
