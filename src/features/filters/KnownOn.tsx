import { KNOWN_RULES } from '#domain/phrasing/sourceWords.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { DateField } from './DateField.tsx'

/** Chooses the day: what was published later is left out of the whole page. */
export function KnownOnField() {
  const { known, choose } = useView()
  return (
    <div className="filter-known">
      <DateField
        label="As known on"
        side="to"
        value={known}
        placeholder="Today"
        onChoose={(next) => choose({ known: next })}
        onEnter={() => undefined}
      />
      <p className="note">Leaves out everything that was published later. {KNOWN_RULES}</p>
    </div>
  )
}

/** Says that the page shows what was known on a day, how much is left out, and offers to show all. */
export function KnownOnStatus({ selection }: { readonly selection: Selection }) {
  const choose = useView((v) => v.choose)
  return (
    <div className="filter-known-status note row" aria-live="polite">
      {selection.known && (
        <>
          <span>{selection.known}</span>
          <button type="button" className="textbtn" onClick={() => choose({ known: undefined })}>
            Show all
          </button>
        </>
      )}
    </div>
  )
}
