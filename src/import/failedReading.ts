import type { Problem } from '#domain/model/problem.ts'
import type { ImportReading } from './importReading.ts'

/** A reading of which nothing came, because the reader itself failed. */
export function failedReading(fileName: string, why: string | undefined): ImportReading {
  const refusal: Problem = {
    severity: 'error',
    code: 'reading-failed',
    message: `Reading the file stopped unexpectedly${why ? `: ${why}` : ''}. Nothing was added.`,
    suggestion: 'Reload the page and choose the file again.',
  }
  const unknown = { confidence: 0, alternatives: [], by: 'file' } as const
  return {
    fileName,
    bytes: 0,
    refusal,
    encoding: { ...unknown, value: 'utf-8' },
    delimiter: { ...unknown, value: ',' },
    quotes: { ...unknown, value: 'round' },
    newline: 'lf',
    headerLine: { ...unknown, value: 1 },
    layout: { ...unknown, value: undefined },
    lines: 0,
    skipped: [],
    header: [],
    rows: [],
    columns: [],
    dropped: [],
    names: [],
    questions: [],
    choices: undefined,
    problems: [],
    counts: {
      new: 0,
      same: 0,
      changed: 0,
      duplicate: 0,
      excluded: 0,
      refusedLines: 0,
      clashes: 0,
      bigJumps: 0,
    },
    changes: [],
    smallCounts: undefined,
    newMetrics: [],
    newAreas: [],
    needs: [],
    remember: undefined,
  }
}
