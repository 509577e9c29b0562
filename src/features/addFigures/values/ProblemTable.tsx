import { useRef } from 'react'
import type { CellProblem } from '#import/importReading.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { ProblemRow } from './ProblemRow.tsx'
import { useKeptPlace } from './useKeptPlace.ts'

interface Props {
  readonly problems: readonly CellProblem[]
  readonly headerLine: number
  /** How many there are in all. */
  readonly count: number
  readonly onWrite: (problem: CellProblem, text: string) => void
  readonly onLeaveOut: (line: number) => void
  readonly onMore: (() => void) | undefined
}

const COLUMNS = ['Line', 'Column', 'Problem', 'How to mend it', 'In the file']

/** Where each problem is, what it is and how to mend it, with the cell itself. */
export function ProblemTable({ problems, headerLine, count, onWrite, onLeaveOut, onMore }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const onFocus = useKeptPlace(box, problems)
  const more = count - problems.length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div ref={box} onFocus={onFocus}>
      <ScrollTable title="Problems in the file" columns={COLUMNS} stacking>
        {problems.map((problem) => (
          <ProblemRow
            key={`${problem.line} ${problem.columnId} ${problem.code} ${problem.message}`}
            problem={problem}
            headerLine={headerLine}
            onWrite={(text) => onWrite(problem, text)}
            onLeaveOut={() => problem.line !== undefined && onLeaveOut(problem.line)}
          />
        ))}
      </ScrollTable>
      {more > 0 && (
        <p className="import-hint import-actions">
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
