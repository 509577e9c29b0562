import { pluralise } from '#domain/phrasing/words.ts'
import { Names } from '../columns/Names.tsx'
import type { StepProps } from '../stepProps.ts'
import { LineGrid } from './LineGrid.tsx'
import { ProblemLines } from './ProblemLines.tsx'
import { Problems } from './Problems.tsx'
import { SmallCounts } from './SmallCounts.tsx'
import type { ValueTools } from './valueTools.ts'

/**
 * What is wrong with single cells and lines. Good lines can go in without the bad. In the short form it stands above the review of a
 * plain file.
 */
export function CheckValues(props: StepProps & ValueTools & { readonly short?: boolean }) {
  const { reading, decide, moreProblems, saveProblemLines, takeCorrections, short = false } = props
  const { refusedLines } = reading.counts
  return (
    <>
      {!short && (
        <p>
          {refusedLines === 0
            ? 'Every line can be read.'
            : `${pluralise(refusedLines, 'line')} of ${reading.lines.toLocaleString('en-GB')} cannot be read as ${refusedLines === 1 ? 'it stands' : 'they stand'}. Mend ${refusedLines === 1 ? 'it' : 'them'} here, or go on without.`}
        </p>
      )}
      {reading.smallCounts && (
        <SmallCounts smallCounts={reading.smallCounts} onAnswer={(smallCounts) => decide({ smallCounts })} />
      )}
      {!short && reading.names.some(({ target }) => target === undefined) && (
        <p className="import-hint">
          A name that is not known can be settled for all of its lines at once: go back to the columns.
        </p>
      )}
      <Problems {...props} more={moreProblems} />
      {short && <Names {...props} />}
      {reading.problems.length > 0 && (
        <ProblemLines onSave={saveProblemLines} onCorrected={takeCorrections} />
      )}
      {!short && <LineGrid {...props} />}
    </>
  )
}
