import type { CellProblem } from '#import/importReading.ts'
import { SEVERITY_WORDS } from '../importWords.ts'
import { CellField } from './CellField.tsx'

interface Props {
  readonly problem: CellProblem
  readonly headerLine: number
  readonly onWrite: (text: string) => void
  readonly onLeaveOut: () => void
}

/** One problem: where it is, what it is, how to mend it, and the cell to mend it in. */
export function ProblemRow({ problem, headerLine, onWrite, onLeaveOut }: Props) {
  const { line, column, columnId, cell, severity, message, suggestion } = problem
  const leavable = line !== undefined && line > headerLine && severity !== 'info'
  return (
    <tr>
      <td>{line?.toLocaleString('en-GB') ?? '–'}</td>
      <td className={column === undefined ? 'import-none' : undefined}>{column ?? '–'}</td>
      <td>
        <b className={`import-${severity}`}>{SEVERITY_WORDS[severity]}.</b> {message}
      </td>
      <td>{suggestion ?? '–'}</td>
      <td className="import-mend">
        <div>
          {line !== undefined && columnId !== undefined && cell !== undefined && (
            <CellField label={`Line ${line}, ${columnId}`} text={cell} onWrite={onWrite} />
          )}
          {leavable && (
            <button
              type="button"
              className="btn small"
              aria-label={`Leave out line ${line}`}
              onClick={onLeaveOut}
            >
              Leave out
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
