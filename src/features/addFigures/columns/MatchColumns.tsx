import { pluralise } from '#domain/phrasing/words.ts'
import type { ImportColumn } from '#import/importReading.ts'
import type { StepProps } from '../stepProps.ts'
import { RememberedMappings } from '../yours/RememberedMappings.tsx'
import { ColumnItem } from './ColumnItem.tsx'
import { Names } from './Names.tsx'
import { QuestionField } from './QuestionField.tsx'
import { withEntry } from './withEntry.ts'

/** Columns by how much there is to say of them: an open one needs a look, the others may be looked at. */
function sorted(columns: readonly ImportColumn[], kept: readonly string[] | undefined) {
  const sure = columns.filter(
    ({ by, target, suggestions }) =>
      by === 'file' && target.kind !== 'leave-out' && (suggestions[0]?.confidence ?? 0) >= 0.95,
  )
  const dropped = columns.filter(
    ({ id, by, target }) => kept && by === 'file' && target.kind === 'leave-out' && !kept.includes(id),
  )
  return { sure, dropped, open: columns.filter((c) => !sure.includes(c) && !dropped.includes(c)) }
}

/** What each column is, what names that are not known mean, and questions that only a person can answer. */
export function MatchColumns(props: StepProps) {
  const { reading, options, decide } = props
  const { open, sure, dropped } = sorted(reading.columns, options.keep?.measures)
  return (
    <>
      {reading.questions.length > 0 && (
        <div className="import-questions">
          {reading.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              onAnswer={(choice) => decide({ answers: withEntry(options.answers, question.id, choice) })}
            />
          ))}
        </div>
      )}
      {open.length > 0 && (
        <p>
          {pluralise(open.length, 'column')} to look at. A column that is left out is not stored, and a guess
          counts only once you take it.
        </p>
      )}
      <ColumnList {...props} columns={open} label="Columns to look at" />
      <Names {...props} />
      {sure.length > 0 && (
        <details className="import-guide">
          <summary>{pluralise(sure.length, 'column')} found by name</summary>
          <ColumnList {...props} columns={sure} label="Columns found by name" />
        </details>
      )}
      {dropped.length > 0 && (
        <details className="import-guide">
          <summary>{pluralise(dropped.length, 'column')} left out before</summary>
          <ColumnList {...props} columns={dropped} label="Columns left out before" />
        </details>
      )}
      <RememberedMappings />
    </>
  )
}

interface ListProps extends StepProps {
  readonly columns: readonly ImportColumn[]
  readonly label: string
}

function ColumnList({ columns, label, reading, options, dataset, decide }: ListProps) {
  if (columns.length === 0) return null
  return (
    <ul className="import-columns" aria-label={label}>
      {columns.map((column) => (
        <ColumnItem
          key={column.id}
          column={column}
          reading={reading}
          metrics={dataset.metrics}
          onChoose={(target) => decide({ mapping: withEntry(options.mapping, column.id, target) })}
        />
      ))}
    </ul>
  )
}
