interface Props {
  readonly error: Error
  readonly onRetry: () => void
}

/** The figures did not come: what went wrong, and a way to try again. */
export function LoadTrouble({ error, onRetry }: Props) {
  return (
    <main className="wrap page-error" role="alert">
      <h1>The figures could not be loaded</h1>
      <p>{error.message}</p>
      <p>
        Figures you added yourself are untouched. Try again; if it still fails, tell whoever runs this page.
      </p>
      <button type="button" className="btn primary" onClick={onRetry}>
        Try again
      </button>
    </main>
  )
}
