import { useEffect, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { joinList, pluralise } from '#domain/phrasing/words.ts'
import type { Change, ChangeKind } from '#import/importReading.ts'
import type { FurtherEntries, StepProps } from '../useImportFile.ts'
import { useMore } from '../useMore.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { changeWords } from './changeWords.ts'
import { FlaggedFigures, UnchangedFigures } from './FoldedFigures.tsx'
import { OnTheChart } from './OnTheChart.tsx'
import { SourceName } from './SourceName.tsx'
import { WhatWasDone } from './WhatWasDone.tsx'

interface Props extends StepProps {
  readonly userFigures: readonly Observation[]
  readonly further: Pick<FurtherEntries, 'changes' | 'figures'>
  /** Figures left out by hand. The dialog keeps them, so that going back does not lose them. */
  readonly leftOut: readonly Change[]
  readonly onLeftOut: (changes: readonly Change[]) => void
}

export function Review(props: Props) {
  const { reading, options, decide, dataset, userFigures, further, leftOut, onLeftOut } = props
  const { counts } = reading
  const added = useFiguresToAdd(further)
  const { entries, more } = useMore(
    reading.changes,
    async (shown, count) => {
      const seen = (kind: ChangeKind) => shown.filter((change) => change.kind === kind).length
      const changed =
        seen('changed') < counts.changed ? await further.changes('changed', seen('changed'), count) : []
      const fresh =
        changed.length < count ? await further.changes('new', seen('new'), count - changed.length) : []
      return [...changed, ...fresh]
    },
    further,
  )
  const leaveOut = (change: Change) => {
    onLeftOut([...leftOut, change])
    decide({ excludedFigures: [...(options.excludedFigures ?? []), change.key] })
  }
  const putBack = (change: Change) => {
    onLeftOut(leftOut.filter(({ key }) => key !== change.key))
    decide({ excludedFigures: (options.excludedFigures ?? []).filter((key) => key !== change.key) })
  }
  const flagged = { counts, dataset, further, onLeaveOut: leaveOut }
  return (
    <>
      <SourceName reading={reading} options={options} decide={decide} />
      <WhatWasDone reading={reading} options={options} decide={decide} dataset={dataset} />
      <CountSame reading={reading} options={options} decide={decide} dataset={dataset} />
      {(counts.changed > 0 || options.keepBoth) && (
        <label className="choice">
          <input
            type="checkbox"
            checked={options.keepBoth ?? false}
            onChange={({ target }) => decide({ keepBoth: target.checked })}
          />
          <span>Keep the earlier figures beside those that change them, as an earlier version</span>
        </label>
      )}
      {counts.bigJumps > 0 && (
        <FlaggedFigures
          {...flagged}
          words={`${pluralise(counts.bigJumps, 'figure is', 'figures are')} far from the one before: please check.`}
          test={(change) => change.jumpFrom !== undefined}
        />
      )}
      {counts.clashes > 0 && (
        <FlaggedFigures
          {...flagged}
          words={`${pluralise(counts.clashes, 'figure differs', 'figures differ')} from a published one. Both are shown on the page.`}
          test={(change) => change.curated !== undefined}
        />
      )}
      <ChangeTable
        title="Figures that will be added"
        changes={entries}
        count={counts.new + counts.changed}
        dataset={dataset}
        onMore={more}
        onLeaveOut={leaveOut}
      />
      <LeftOut changes={leftOut} dataset={dataset} onPutBack={putBack} />
      <OnTheChart added={added} dataset={dataset} userFigures={userFigures} />
      <UnchangedFigures kind="same" count={counts.same} dataset={dataset} further={further} />
      <UnchangedFigures kind="duplicate" count={counts.duplicate} dataset={dataset} further={further} />
    </>
  )
}

/** Says which figures are kept apart from published ones, and lets a person join them. */
function CountSame({ reading: { apart }, options, decide, dataset }: StepProps) {
  if (apart.length === 0 && !options.countSame) return null
  const names = apart.flatMap((id) => dataset.metrics.find((metric) => metric.id === id)?.shortTitle ?? [])
  return (
    <div className="import-question">
      {names.length > 0 && (
        <p>
          This page has published figures of {joinList(names)} too. Yours are drawn as a line of their own,
          because they may count differently.
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={options.countSame ?? false}
          onChange={({ target }) => decide({ countSame: target.checked })}
        />
        <span>They count the same as the published figures: join them in one line</span>
      </label>
    </div>
  )
}

/** Every figure that would be added: empty until it is fetched, and the last ones while the file is read again. */
function useFiguresToAdd(further: Props['further']): readonly Observation[] {
  const [figures, setFigures] = useState<readonly Observation[]>([])
  useEffect(() => {
    let current = true
    void further.figures().then((all) => current && setFigures(all))
    return () => {
      current = false
    }
  }, [further])
  return figures
}

interface LeftOutProps {
  readonly changes: readonly Change[]
  readonly dataset: Dataset
  readonly onPutBack: (change: Change) => void
}

function LeftOut({ changes, dataset, onPutBack }: LeftOutProps) {
  if (changes.length === 0) return null
  return (
    <details className="import-guide" open>
      <summary className="textbtn">{pluralise(changes.length, 'figure')} left out</summary>
      <ul className="import-rows list">
        {changes.map((change) => {
          const { area, metric, period, value } = changeWords(change, dataset)
          const words = `${area}, ${metric}, ${period}`
          return (
            <li key={change.key}>
              <span className="import-name">
                {words}: {value}
              </span>
              <button
                type="button"
                className="btn small"
                aria-label={`Put back ${words}`}
                onClick={() => onPutBack(change)}
              >
                Put back
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
