import { cleanText, quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { SkippedRow } from '../importReading.ts'

type Why = SkippedRow['why']

const LEFT_OUT: readonly (readonly [why: Why, one: string, many: string])[] = [
  ['above-header', 'line above the header is', 'lines above the header are'],
  ['totals', 'line with totals is', 'lines with totals are'],
  ['footnote', 'remark at the end is', 'remarks at the end are'],
  [
    'second-header',
    'line that repeats the header or is a title is',
    'lines that repeat the header or are titles are',
  ],
]

/** What was left out by a rule. Another table is a warning, because its figures may be wanted. */
export function skippedProblems(skipped: readonly SkippedRow[]): readonly Problem[] {
  const of = (why: Why) => skipped.filter((row) => row.why === why)
  const infos = LEFT_OUT.flatMap(([why, one, many]): readonly Problem[] => {
    const [first, ...others] = of(why)
    if (!first) return []
    const message = `${pluralise(others.length + 1, one, many)} left out: ${quoteCell(first.cells.find(Boolean) ?? '')}${others.length > 0 ? ' and others' : ''}.`
    return [{ severity: 'info', code: `left-out-${why}`, message, line: first.line }]
  })
  return [...otherTable(of('second-table'), skipped), ...otherTable(of('other-table'), skipped), ...infos]
}

function otherTable(rows: readonly SkippedRow[], skipped: readonly SkippedRow[]): readonly Problem[] {
  const [first] = rows
  if (!first) return []
  const same = first.why === 'second-table'
  // Its title is the nearest line above it with words in one cell only.
  const title = skipped.findLast(
    ({ line, cells }) => line <= first.line && cells.filter(Boolean).length === 1,
  )
  const under = title ? `, under ${quoteCell(cleanText(title.cells.find(Boolean) ?? ''))}` : ''
  return [
    {
      severity: 'warning',
      code: first.why,
      message: `Another table begins on line ${title?.line ?? first.line}${under}. Its ${pluralise(rows.length, 'line')} ${rows.length === 1 ? 'is' : 'are'} left out.`,
      line: first.line,
      suggestion: same
        ? 'Read these lines too only if they are figures as reported, not targets or plans.'
        : 'Its columns are not those above. Save it as a file of its own.',
    },
  ]
}
