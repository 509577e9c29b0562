import { useId } from 'react'
import type { Guess } from '#import/importReading.ts'
import { sureWords } from './guessWords.ts'

interface Props {
  readonly guess: Guess<number>
  readonly onChoose: (line: number) => void
}

/** The line of the file on which the column names stand. It is taken when the field is left, not at each key. */
export function HeaderLineField({ guess, onChoose }: Props) {
  const id = useId()
  const take = (text: string) => {
    const line = Number(text)
    if (Number.isInteger(line) && line >= 1 && line !== guess.value) onChoose(line)
  }
  return (
    <div className="import-guess">
      <label htmlFor={id}>Header line</label>
      <input
        key={guess.value}
        id={id}
        type="number"
        min={1}
        step={1}
        defaultValue={guess.value}
        aria-describedby={`${id}-sure`}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget.value)}
      />
      <small id={`${id}-sure`}>{sureWords(guess)}</small>
    </div>
  )
}
