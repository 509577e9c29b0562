import type { Keep } from '#domain/import/importOptions.ts'
import type { KeepChoices } from '#domain/import/importReading.ts'
import { KeepField } from './KeepField.tsx'
import { KEEP_LISTS, KEEP_TITLES } from './keepDraft.ts'

interface Props {
  readonly choices: KeepChoices
  readonly keep: Keep
  readonly onChange: (keep: Keep) => void
}

/** A national file holds far more than one page can use: what is left out here is never stored. */
export function ChooseKept({ choices, keep, onChange }: Props) {
  return (
    <>
      <p>
        This file is large. Choose what to keep of it; nothing else is read any further or stored. What this
        dashboard already knows is chosen. The numbers beside the names are lines of the file.
      </p>
      <div className="import-keeps">
        {KEEP_LISTS.filter((list) => choices[list].length > 0).map((list) => (
          <KeepField
            key={list}
            title={KEEP_TITLES[list]}
            choices={choices[list]}
            chosen={keep[list]}
            onChange={(ids) => onChange({ ...keep, [list]: ids })}
          />
        ))}
      </div>
    </>
  )
}
