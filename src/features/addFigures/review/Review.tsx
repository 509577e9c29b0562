import { useEffect, useState } from 'react'
import type { Observation } from '#domain/model/observation.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Change, ChangeKind } from '#import/importReading.ts'
import { notesOf } from '#import/steps.ts'
import { SEVERITY_WORDS } from '../importWords.ts'
import type { StepProps } from '../stepProps.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { Flagged } from './Flagged.tsx'
import { LeftOut } from './LeftOut.tsx'
import { OtherFigures } from './OtherFigures.tsx'
import { useFurther } from './useFurther.ts'

interface Props extends StepProps {
  readonly userFigures: readonly Observation[]
  readonly changes: (kind: ChangeKind, from: number, count: number) => Promise<readonly Change[]>
  readonly figures: () => Promise<readonly Observation[]>
  /** Figures left out by hand, kept by the dialog so that going back does not lose them. */
  readonly leftOut: readonly Change[]
  readonly onLeftOut: (changes: readonly Change[]) => void
}

/** What adding would do: figure by figure, and on the chart. */
export function Review(props: Props) {
  const { reading, options, decide, dataset, userFigures, changes, figures, leftOut, onLeftOut } = props
  const [added, setAdded] = useState<readonly Observation[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures belong to one reading
  useEffect(() => {
    let current = true
    void figures().then((all) => current && setAdded(all))
    return () => {
      current = false
    }
  }, [reading])
  const { counts } = reading
  const { entries, more } = useFurther(
    reading.changes,
    async (shown, count) => {
      const seen = (kind: ChangeKind) => shown.filter((change) => change.kind === kind).length
      const old = seen('changed') < counts.changed ? await changes('changed', seen('changed'), count) : []
      const fresh = old.length < count ? await changes('new', seen('new'), count - old.length) : []
      return [...old, ...fresh]
    },
    reading,
  )
  const leave = (change: Change) => {
    onLeftOut([...leftOut, change])
    decide({ excludedFigures: [...(options.excludedFigures ?? []), change.key] })
  }
  const putBack = (change: Change) => {
    onLeftOut(leftOut.filter(({ key }) => key !== change.key))
    decide({ excludedFigures: (options.excludedFigures ?? []).filter((key) => key !== change.key) })
  }
  const flagged = { reading, dataset, changes, onLeaveOut: leave }
  return (
    <>
      {counts.bigJumps > 0 && (
        <Flagged
          {...flagged}
          words={`${pluralise(counts.bigJumps, 'figure is', 'figures are')} far from the one before: please check.`}
          test={(change) => change.jumpFrom !== undefined}
        />
      )}
      {counts.clashes > 0 && (
        <Flagged
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
        onLeaveOut={leave}
      />
      <LeftOut changes={leftOut} dataset={dataset} onPutBack={putBack} />
      <BeforeAfter added={added} dataset={dataset} userFigures={userFigures} />
      <OtherFigures kind="same" reading={reading} dataset={dataset} changes={changes} />
      <OtherFigures kind="duplicate" reading={reading} dataset={dataset} changes={changes} />
      {notesOf(reading).flatMap(({ first }) =>
        first.map(({ code, message, suggestion }) => (
          <p key={code} className="import-hint">
            {SEVERITY_WORDS.info}. {message} {suggestion}
          </p>
        )),
      )}
    </>
  )
}
