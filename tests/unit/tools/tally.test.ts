import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closingLine, tallyOfTests } from '../../../tools/tally.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(passed: number, failed: number, skipped: number, unloaded = 0): string {
  const path = join(folder, 'report.json')
  const testResults = Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] }))
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 }
  writeFileSync(path, JSON.stringify({ ...counts, testResults }))
  return path
}

it('returns the counts of the report', () => {
  expect(tallyOfTests(report(7, 2, 1), false)).toEqual({ passed: 7, failed: 2, skipped: 1 })
})

it('counts a file that could not be loaded as one failure', () => {
  expect(tallyOfTests(report(7, 0, 0, 1), false)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

it('counts a run that ended with an error as one failure, although every test passed', () => {
  expect(tallyOfTests(report(7, 0, 0), false)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

it('counts a run of no tests, or one without a report, as one failure', () => {
  expect(tallyOfTests(report(0, 0, 0), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(tallyOfTests(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('mentions skipped tests only where there are some', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})
