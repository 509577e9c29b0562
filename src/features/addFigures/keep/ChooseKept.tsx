import type { Keep } from '#import/importOptions.ts'
import type { KeepChoices } from '#import/importReading.ts'
import { KeepField } from './KeepField.tsx'
import { KEEP_LISTS, KEEP_TITLES, keepTrouble, keptWords } from './keepDraft.ts'

interface Props {
  readonly choices: KeepChoices
  readonly keep: Keep
  readonly onChange: (keep: Keep) => void
}

/** A national file holds far more than one page can use: what is left out here is never stored. */
export function ChooseKept({ choices, keep, onChange }: Props) {
  const fits = keepTrouble(keep, choices) === undefined
  return (
    <>
      <p>
        This file holds more than this dashboard shows. Choose what to keep of it: nothing else is read on or
        stored. What is known here is chosen already. The numbers beside the names are lines of the file.{' '}
        {fits
          ? keptWords(keep, choices)
          : `At most ${choices.most.toLocaleString('en-GB')} figures can be kept at once.`}
      </p>
      <div className="import-keeps">
        {KEEP_LISTS.filter((list) => choices[list].length > 0).map((list) => (
          <KeepField
            key={list}
            title={KEEP_TITLES[list]}
            choices={choices[list].toSorted((a, b) => Number(b.known) - Number(a.known))}
            chosen={keep[list]}
            onChange={(ids) => onChange({ ...keep, [list]: ids })}
          />
        ))}
      </div>
    </>
  )
}
