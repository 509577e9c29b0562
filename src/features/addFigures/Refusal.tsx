import type { Problem } from '#domain/model/problem.ts'

interface Props {
  readonly refusal: Problem
  readonly onQuotesAsText: () => void
}

/** Why nothing of a file is read, and what could be done. It never shows what the file holds. The heading above says that it is so. */
export function Refusal({ refusal, onQuotesAsText }: Props) {
  const { code, message, suggestion, line } = refusal
  return (
    <>
      <div role="alert">
        <p className="import-why">
          {line !== undefined && `Line ${line.toLocaleString('en-GB')}: `}
          {message}
        </p>
        {suggestion && <p className="import-why">{suggestion}</p>}
      </div>
      {code === 'quote-unclosed' && (
        <div className="import-offer">
          <button type="button" className="btn" onClick={onQuotesAsText}>
            Read quote marks as text
          </button>
          <p className="import-hint">
            Every quotation mark is then a letter like any other, and every comma ends a cell. The next step
            shows the lines as they were cut.
          </p>
        </div>
      )}
    </>
  )
}
