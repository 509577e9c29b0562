import { useEffect, useRef } from 'react'
import type { CellProblem } from '#import/importReading.ts'
import { SEVERITY_WORDS } from '../importWords.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { CellField } from './CellField.tsx'

interface Props {
  readonly problems: readonly CellProblem[]
  readonly headerLine: number
  readonly count: number
  readonly onWrite: (problem: CellProblem, text: string) => void
  readonly onSkip: (line: number) => void
  readonly onMore: (() => void) | undefined
}

const COLUMNS = ['Line', 'Column', 'Problem', 'How to fix it', 'In the file']

export function ProblemTable({ problems, headerLine, count, onWrite, onSkip, onMore }: Props) {
  const restoreFocus = useRestoreRowFocus()
  const more = count - problems.length
  return (
    <div {...restoreFocus}>
      <ScrollTable title="Problems in the file" columns={COLUMNS} stacking>
        {problems.map((problem) => (
          <ProblemRow
            key={`${problem.line} ${problem.columnId} ${problem.code} ${problem.message}`}
            problem={problem}
            headerLine={headerLine}
            onWrite={(text) => onWrite(problem, text)}
            onSkip={onSkip}
          />
        ))}
      </ScrollTable>
      {more > 0 && (
        <p className="note row">
          and {more.toLocaleString('en-GB')} more
          {!onMore && ': choose a rule above to see all of its problems'}
          {onMore && (
            <button type="button" className="btn small" onClick={onMore}>
              Show more
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** When the focused row disappears because its problem is fixed, moves the focus to the row in its place. */
function useRestoreRowFocus() {
  const ref = useRef<HTMLDivElement>(null)
  const place = useRef<number>(undefined)
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement?.tagName === 'DIALOG'
    if (place.current === undefined || !lost) return
    const rows = [...(ref.current?.querySelectorAll('tbody tr') ?? [])]
    const row = rows[Math.min(place.current, rows.length - 1)]
    row?.querySelector<HTMLElement>('input, button')?.focus()
  })
  const onFocus = (event: { readonly target: EventTarget }) => {
    const row = (event.target as Element).closest('tbody tr')
    place.current = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : undefined
  }
  return { ref, onFocus }
}

interface RowProps extends Pick<Props, 'headerLine' | 'onSkip'> {
  readonly problem: CellProblem
  readonly onWrite: (text: string) => void
}

function ProblemRow({ problem, headerLine, onWrite, onSkip }: RowProps) {
  const { line, column, columnId, cell, severity, message, suggestion } = problem
  return (
    <tr>
      <td>{line?.toLocaleString('en-GB') ?? '–'}</td>
      <td className={column === undefined ? 'import-none' : undefined}>{column ?? '–'}</td>
      <td>
        <b className={`import-${severity}`}>{SEVERITY_WORDS[severity]}.</b> {message}
      </td>
      <td>{suggestion ?? '–'}</td>
      <td>
        <div className="import-fix">
          {line !== undefined && columnId !== undefined && cell !== undefined && (
            <CellField label={`Line ${line}, ${columnId}`} text={cell} onWrite={onWrite} />
          )}
          {line !== undefined && line > headerLine && severity !== 'info' && (
            <button
              type="button"
              className="btn small"
              aria-label={`Skip this line: line ${line}`}
              onClick={() => onSkip(line)}
            >
              Skip this line
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
