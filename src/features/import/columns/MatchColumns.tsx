import { counted } from '#domain/words.ts'
import type { StepProps } from '../stepProps.ts'
import { RememberedMappings } from '../yours/RememberedMappings.tsx'
import { ColumnItem } from './ColumnItem.tsx'
import { Names } from './Names.tsx'
import { QuestionField } from './QuestionField.tsx'
import { withEntry } from './withEntry.ts'

/** What each column is, what names that are not known mean, and questions that only a person can answer. */
export function MatchColumns({ reading, options, dataset, decide }: StepProps) {
  const { columns, questions } = reading
  const out = columns.filter((column) => column.target.kind === 'leave-out').length
  return (
    <>
      {questions.length > 0 && (
        <div className="import-questions">
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              onAnswer={(choice) => decide({ answers: withEntry(options.answers, question.id, choice) })}
            />
          ))}
        </div>
      )}
      <p>
        {counted(columns.length, 'column')}, {out === 0 ? 'all of them read' : `${out} left out`}. A column
        that is left out is not stored.
      </p>
      <ul className="import-columns" aria-label="Columns of the file">
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
      <Names reading={reading} options={options} dataset={dataset} decide={decide} />
      <RememberedMappings />
    </>
  )
}
