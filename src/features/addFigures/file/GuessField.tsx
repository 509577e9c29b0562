import { useId } from 'react'
import type { Guess } from '#import/importReading.ts'
import { sureWords } from './guessWords.ts'

interface Props<T extends string> {
  readonly label: string
  readonly guess: Guess<T | undefined>
  readonly words: Readonly<Record<T, string>>
  readonly onChoose: (value: T) => void
}

/** Something read from the file, how sure that is, and a list to put it right. */
export function GuessField<T extends string>({ label, guess, words, onChoose }: Props<T>) {
  const id = useId()
  const values = Object.keys(words).filter((key): key is T => key in words)
  return (
    <div className="import-guess">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={guess.value ?? ''}
        aria-describedby={`${id}-sure`}
        onChange={({ target }) => {
          const chosen = values.find((value) => value === target.value)
          if (chosen) onChoose(chosen)
        }}
      >
        {guess.value === undefined && <option value="">Please choose</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {words[value]}
          </option>
        ))}
      </select>
      <small id={`${id}-sure`}>{sureWords(guess)}</small>
    </div>
  )
}
