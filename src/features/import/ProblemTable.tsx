import type { Issue } from '#domain/issue.ts'
import { SEVERITY_WORDS } from './importWords.ts'
import { ScrollTable } from './ScrollTable.tsx'

/** More would not be read, and a long file can have hundreds of thousands. */
const SHOWN = 50

/** Where each problem is, what it is and how to mend it. Errors come before warnings and notes. */
export function ProblemTable({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  const rank = { error: 0, warning: 1, info: 2 } as const
  const shown = issues.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, SHOWN)
  return (
    <>
      <ScrollTable title="Problems in the file" columns={['Line', 'Column', 'Problem', 'How to mend it']}>
        {shown.map((issue) => (
          <tr key={`${issue.line} ${issue.column} ${issue.code} ${issue.message}`}>
            <td>{issue.line?.toLocaleString('en-GB') ?? '–'}</td>
            <td>{issue.column ?? '–'}</td>
            <td>
              <b className={`import-${issue.severity}`}>{SEVERITY_WORDS[issue.severity]}.</b> {issue.message}
            </td>
            <td>{issue.suggestion ?? '–'}</td>
          </tr>
        ))}
      </ScrollTable>
      {issues.length > SHOWN && (
        <p className="import-hint">and {(issues.length - SHOWN).toLocaleString('en-GB')} more</p>
      )}
    </>
  )
}
