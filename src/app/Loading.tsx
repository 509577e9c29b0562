/** Keeps the page's heights while the figures are on their way. */
export function Loading() {
  return (
    <main className="wrap loading" aria-busy="true">
      <p className="eyebrow">Loading the published figures…</p>
      <div className="bone headline" />
      <div className="bone cardrow" />
      <div className="bone chart" />
    </main>
  )
}
