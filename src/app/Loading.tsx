/** Keeps the page's heights while the figures are on their way. */
export function Loading() {
  return (
    <main className="wrap page-loading" aria-busy="true">
      <p className="note">Loading the published figures…</p>
      <div />
      <div />
      <div />
    </main>
  )
}
