import { useId } from 'react'
import { joinList, pluralise } from '#domain/phrasing/words.ts'
import type { ImportColumn, Question } from '#import/importReading.ts'
import type { StepProps } from '../useImportFile.ts'
import { RememberedMappings } from '../yours/RememberedMappings.tsx'
import { Names } from './Names.tsx'
import { TargetItem } from './TargetItem.tsx'
import { columnChoices, offerWords, targetKey } from './targets.ts'

/** @param kept ids of the columns that were chosen to be kept; undefined where nothing was chosen */
function divide(columns: readonly ImportColumn[], kept: readonly string[] | undefined) {
  const sure = columns.filter(
    ({ by, target, suggestions }) =>
      by === 'file' && target.kind !== 'leave-out' && (suggestions[0]?.confidence ?? 0) >= 0.95,
  )
  const dropped = columns.filter(
    ({ id, by, target }) => kept && by === 'file' && target.kind === 'leave-out' && !kept.includes(id),
  )
  return { sure, dropped, open: columns.filter((c) => !sure.includes(c) && !dropped.includes(c)) }
}

export function MatchColumns(props: StepProps) {
  const { reading, options, decide } = props
  const { open, sure, dropped } = divide(reading.columns, options.keep?.measures)
  return (
    <>
      {reading.questions.length > 0 && (
        <div className="import-questions">
          {reading.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              onAnswer={(choice) =>
                decide({ answers: new Map([...(options.answers ?? []), [question.id, choice]]) })
              }
            />
          ))}
        </div>
      )}
      {open.length > 0 && (
        <p>
          {pluralise(open.length, 'column')} to check. A column that is left out is not stored, and guesses
          are used only if you accept them.
        </p>
      )}
      <ColumnList {...props} columns={open} label="Columns to check" />
      <Names {...props} />
      {sure.length > 0 && (
        <details className="import-guide">
          <summary className="textbtn">{pluralise(sure.length, 'column')} found by name</summary>
          <ColumnList {...props} columns={sure} label="Columns found by name" />
        </details>
      )}
      {dropped.length > 0 && (
        <details className="import-guide">
          <summary className="textbtn">
            {pluralise(dropped.length, 'column')} left out at an earlier step
          </summary>
          <ColumnList {...props} columns={dropped} label="Columns left out at an earlier step" />
        </details>
      )}
      <RememberedMappings />
    </>
  )
}

const BY_WORDS: Readonly<Record<ImportColumn['by'], string>> = {
  file: 'Found in the file',
  you: 'Your choice',
  remembered: 'Your earlier choice',
}

type ListProps = StepProps & { readonly columns: readonly ImportColumn[]; readonly label: string }

function ColumnList({ columns, label, reading, options, dataset, decide }: ListProps) {
  if (columns.length === 0) return null
  return (
    <ul className="import-columns list" aria-label={label}>
      {columns.map((column) => {
        const { id, samples, target, by, suggestions } = column
        const others = suggestions.filter((s) => targetKey(s.target) !== targetKey(target))
        return (
          <TargetItem
            key={id}
            name={id}
            details={samples.length > 0 ? samples.join(' · ') : 'empty'}
            target={target}
            groups={columnChoices(column, reading, dataset.metrics)}
            offers={(by === 'you' ? [] : others.slice(0, 2)).map((suggestion) => ({
              words: offerWords(suggestion, dataset.metrics),
              target: suggestion.target,
            }))}
            origin={target.kind === 'leave-out' && by === 'file' ? 'Not recognised' : BY_WORDS[by]}
            onChoose={(chosen) => decide({ mapping: new Map([...(options.mapping ?? []), [id, chosen]]) })}
          />
        )
      })}
    </ul>
  )
}

/** With more choices than this, a drop-down list takes less room than radio buttons. */
const MOST_RADIOS = 6

type QuestionProps = { readonly question: Question; readonly onAnswer: (choiceId: string) => void }

/** A question about the file. The likely answer is marked, but never chosen without the person. */
function QuestionField({ question, onAnswer }: QuestionProps) {
  const id = useId()
  const { text, samples, choices, proposed, answer, column } = question
  const hint = [
    ...(column ? [`Column ${column}`] : []),
    ...(samples.length > 0 ? [`for example ${joinList(samples.map((sample) => `“${sample}”`))}`] : []),
  ].join(', ')
  const labelled = choices.map((choice) => ({
    value: choice.id,
    label: choice.id === proposed ? `${choice.label} (likely)` : choice.label,
  }))
  if (choices.length > MOST_RADIOS)
    return (
      <div className="import-question">
        <label htmlFor={id}>{text}</label>
        {hint && <small>{hint}</small>}
        <select id={id} value={answer ?? ''} onChange={({ target }) => onAnswer(target.value)}>
          {answer === undefined && <option value="">Please choose</option>}
          {labelled.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className="import-question">
      <legend>{text}</legend>
      {hint && <small>{hint}</small>}
      {labelled.map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
