import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'

/** Said in place of silence when the dates hold no figure: which are nearest, and a way to them. */
export function EmptyRange({ selection }: { readonly selection: Selection }) {
  const choose = useView((v) => v.choose)
  const { all, shown, extent } = selection
  if (shown.length > 0 || all.length === 0) return null
  const before = all.filter((o) => o.period.end < extent.start).at(-1)
  const after = all.find((o) => o.period.start > extent.end)
  const nearest = [
    before && `${formatPeriod(before.period)} before`,
    after && `${formatPeriod(after.period)} after`,
  ]
    .filter(Boolean)
    .join(' and ')
  return (
    <p className="trajectory-empty notice row">
      <span>No figure falls in these dates. The nearest: {nearest}.</span>
      <button type="button" className="btn" onClick={() => choose({ from: undefined, to: undefined })}>
        Show all figures
      </button>
    </p>
  )
}
