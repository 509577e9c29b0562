import { useId, useState } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { SmallCountAnswer } from '#import/importOptions.ts'
import type { SmallCounts as Counts } from '#import/importReading.ts'

interface Props {
  readonly smallCounts: Counts
  readonly onAnswer: (answer: SmallCountAnswer) => void
}

/** Counts of people from 1 to 4 can tell who they are. Nothing is changed unasked. */
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
    <label className="import-choice">
      <input type="radio" name={name} checked={checked} onChange={onChange} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className="import-question">
      <legend>
        {pluralise(count, 'figure counts', 'figures count')} 1 to 4 people. What should become of{' '}
        {count === 1 ? 'it' : 'them'}?
      </legend>
      <small>
        So few people may be known by their number. Line{lines.length === 1 ? '' : 's'} {lines.join(', ')}
        {count > lines.length && ' and others'}.
        {totalsGiven && ' The file has totals too: a total less its other parts can show a figure held back.'}
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
