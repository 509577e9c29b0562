import { useId, useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { SmallCountAnswer } from '#import/importOptions.ts'
import type { SmallCounts as Counts } from '#import/importReading.ts'

type Props = { readonly smallCounts: Counts; readonly onAnswer: (answer: SmallCountAnswer) => void }

/** Asks how to handle counts of 1 to 4 people, which could identify someone. No answer is chosen in advance. */
export function SmallCounts({ smallCounts, onAnswer }: Props) {
  const { count, first, totalsGiven, answer } = smallCounts
  const name = useId()
  const [keeping, setKeeping] = useState(answer?.kind === 'keep')
  const lines = first.slice(0, 5).map(({ line }) => line.toLocaleString('en-GB'))
  const choose = (kind: 'suppress' | 'round') => () => {
    setKeeping(false)
    onAnswer({ kind })
  }
  const choice = (checked: boolean, words: string, onChange: () => void) => (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={onChange} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className="import-question">
      <legend>
        {pluralise(count, 'figure counts', 'figures count')} 1 to 4 people. How should{' '}
        {count === 1 ? 'it' : 'they'} be handled?
      </legend>
      <small>
        Counts this small could identify individuals. Line{lines.length === 1 ? '' : 's'} {lines.join(', ')}
        {count > lines.length && ' and others'}.
        {totalsGiven &&
          ' The file has totals too: subtracting the other parts from a total can reveal a suppressed figure.'}
      </small>
      {choice(
        !keeping && answer?.kind === 'suppress',
        'Hold back: show as suppressed (c)',
        choose('suppress'),
      )}
      {choice(!keeping && answer?.kind === 'round', 'Round to 5', choose('round'))}
      {choice(keeping, 'Keep as they are: I have the authority to show them', () => setKeeping(true))}
      {keeping && (
        <span className="field import-authority">
          <label htmlFor={`${name}-authority`}>On whose authority?</label>
          <input
            id={`${name}-authority`}
            type="text"
            maxLength={200}
            defaultValue={answer?.kind === 'keep' ? answer.authority : ''}
            onBlur={({ target }) =>
              target.value.trim() !== '' && onAnswer({ kind: 'keep', authority: target.value.trim() })
            }
          />
        </span>
      )}
    </fieldset>
  )
}
