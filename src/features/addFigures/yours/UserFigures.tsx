import { useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { targetKey } from '#domain/targets/target.ts'
import { targetWords } from '#domain/targets/targetWords.ts'
import type { ImportInput } from '#state/importSession.ts'
import { useDataset } from '#state/queries.ts'
import { type UserImport, useRemoveImport, useUserImports } from '#state/userData.ts'
import { addedAtWords, fileNameWords } from '../importWords.ts'
import { changeWords } from '../review/changeWords.ts'
import type { ExtraRegistries } from '../useAddImport.ts'
import { ConfirmButton } from './ConfirmButton.tsx'
import { RememberedMappings } from './RememberedMappings.tsx'
import { Safekeeping, StorageNotes } from './Safekeeping.tsx'
import { UndoRedo } from './UndoRedo.tsx'

interface Props {
  readonly onSay: (words: string) => void
  readonly withUndo: boolean
  readonly onChoose: (input: ImportInput, extraRegistries: ExtraRegistries) => void
}

export function UserFigures({ onSay, withUndo, onChoose }: Props) {
  const data = useUserImports()
  const removing = useRemoveImport()
  const heading = useRef<HTMLHeadingElement>(null)
  if (!data) return null
  const remove = async ({ id, fileName }: UserImport) => {
    const result = await removing.mutateAsync(id)
    if (result.kind === 'failed') return
    onSay(`The figures of ${fileNameWords(fileName)} were removed.`)
    heading.current?.focus()
  }
  const failure = removing.data?.kind === 'failed' ? removing.data.message : undefined
  return (
    <section className="import-yours">
      <h3 ref={heading} tabIndex={-1}>
        Your figures on this machine
      </h3>
      <StorageNotes />
      {failure && <p role="alert">{failure}</p>}
      {data.imports.length === 0 ? (
        <p className="note">None yet.</p>
      ) : (
        <ul className="import-rows list">
          {data.imports.map((one) => (
            <ImportItem
              key={one.id}
              imported={one}
              busy={removing.isPending}
              onRemove={() => void remove(one)}
            />
          ))}
        </ul>
      )}
      {withUndo && (data.canUndo || data.canRedo) && (
        <div className="row">
          <UndoRedo onSay={onSay} />
        </div>
      )}
      <RememberedMappings />
      <Safekeeping onSay={onSay} onChoose={onChoose} />
    </section>
  )
}

/** "12 figures, added 22 Nov 2020, 09:24: 9 new, 2 rejected" */
function importWords({ total, addedAt, counts }: UserImport): string {
  const parts = [
    counts.fresh > 0 && `${counts.fresh.toLocaleString('en-GB')} new`,
    counts.rejected > 0 && `${counts.rejected.toLocaleString('en-GB')} rejected`,
  ].filter((part) => part !== false)
  const made = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `${pluralise(total, 'figure')}, added ${addedAtWords(addedAt)}${made}`
}

const SMALL_WORDS = {
  suppress: 'Small counts held back',
  round: 'Small counts rounded to 5',
  keep: 'Small counts kept',
} as const

type ItemProps = { readonly imported: UserImport; readonly busy: boolean; readonly onRemove: () => void }

function ImportItem({ imported, busy, onRemove }: ItemProps) {
  const { counts, smallCounts, targets, total } = imported
  const name = fileNameWords(imported.fileName)
  return (
    <li>
      <span className="import-name">
        <b>{name}</b>
        <small>{importWords(imported)}</small>
        {counts.changed > 0 && <Changes imported={imported} />}
        {targets.length > 0 && <Targets imported={imported} />}
        {smallCounts && (
          <small>
            {SMALL_WORDS[smallCounts.kind]}
            {smallCounts.authority && `, on the authority of ${smallCounts.authority}`}
          </small>
        )}
      </span>
      <ConfirmButton
        words="Remove"
        label={`Remove ${name}`}
        question={`Remove ${pluralise(total, 'figure')} from this browser? This cannot be undone.`}
        yes="Yes, remove"
        yesLabel={`Yes, remove ${name}`}
        busy={busy}
        onYes={onRemove}
      />
    </li>
  )
}

/** The targets that came with a file, by area and measure. */
function Targets({ imported: { targets } }: { readonly imported: UserImport }) {
  const dataset = useDataset()
  const nameOf = ({ area, metric }: UserImport['targets'][number]) =>
    [
      dataset?.areas.find(({ code }) => code === area)?.name ?? area,
      dataset?.metrics.find(({ id }) => id === metric)?.shortTitle ?? metric,
    ].join(', ')
  return (
    <details className="import-changed">
      <summary className="textbtn">{pluralise(targets.length, 'target')}</summary>
      <ul>
        {targets.map((target) => {
          const metric = dataset?.metrics.find(({ id }) => id === target.metric)
          return (
            metric && (
              <li key={targetKey(target)}>
                {nameOf(target)}: {targetWords(target, metric)}
              </li>
            )
          )
        })}
      </ul>
    </details>
  )
}

/** The figures that an import changed. The words are made when the list is opened. */
function Changes({ imported: { counts, changes } }: { readonly imported: UserImport }) {
  const dataset = useDataset()
  const [open, setOpen] = useState(false)
  const rest = counts.changed - changes.length
  return (
    <details className="import-changed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="textbtn">{counts.changed.toLocaleString('en-GB')} changed</summary>
      {open && dataset && (
        <ul>
          {changeLines(changes, dataset).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {rest > 0 && <li>and {rest.toLocaleString('en-GB')} more</li>}
        </ul>
      )}
    </details>
  )
}

/** "Agency share, Jun 2020: 24% (was 22%)"; with the area before it where there are several. */
function changeLines(
  changes: UserImport['changes'],
  dataset: Pick<Dataset, 'areas' | 'metrics'>,
): readonly string[] {
  const several = new Set(changes.map(({ after }) => after.area)).size > 1
  return changes.map((change) => {
    const { area, metric, period, value, now } = changeWords(change, dataset)
    return `${several ? `${area}, ` : ''}${metric}, ${period}: ${value} (was ${now})`
  })
}
