import type { Issue } from '#domain/issue.ts'

/** Why nothing of a file is read. It never shows what the file holds. */
export function Refusal({ refusal }: { readonly refusal: Issue }) {
  const { message, suggestion, line } = refusal
  return (
    <div role="alert">
      <p>The file could not be read. Nothing was added.</p>
      <p className="import-why">
        {line !== undefined && `Line ${line.toLocaleString('en-GB')}: `}
        {message}
      </p>
      {suggestion && <p className="import-why">{suggestion}</p>}
    </div>
  )
}
