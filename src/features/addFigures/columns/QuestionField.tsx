import { useId } from 'react'
import { joinList } from '#domain/phrasing/words.ts'
import type { Question } from '#import/importReading.ts'

/** Above this many a list takes less room than radio buttons. */
const LISTED = 6

interface Props {
  readonly question: Question
  readonly onAnswer: (choiceId: string) => void
}

/** A form that can mean two things, asked once. What is likely is said, and not taken for granted. */
export function QuestionField({ question, onAnswer }: Props) {
  const name = useId()
  const { text, samples, choices, proposed, answer, column } = question
  const hint = [
    ...(column ? [`Column ${column}`] : []),
    ...(samples.length > 0 ? [`for example ${joinList(samples.map((sample) => `“${sample}”`))}`] : []),
  ].join(', ')
  const label = (choice: Question['choices'][number]) =>
    choice.id === proposed ? `${choice.label} (likely)` : choice.label
  if (choices.length > LISTED)
    return (
      <div className="import-question">
        <label htmlFor={name}>{text}</label>
        {hint && <small>{hint}</small>}
        <select id={name} value={answer ?? ''} onChange={({ target }) => onAnswer(target.value)}>
          {answer === undefined && <option value="">Please choose</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {label(choice)}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className="import-question">
      <legend>{text}</legend>
      {hint && <small>{hint}</small>}
      {choices.map((choice) => (
        <label key={choice.id} className="import-choice">
          <input
            type="radio"
            name={name}
            checked={answer === choice.id}
            onChange={() => onAnswer(choice.id)}
          />
          <span>{label(choice)}</span>
        </label>
      ))}
    </fieldset>
  )
}
