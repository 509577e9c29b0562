import { pluralise } from '#domain/phrasing/words.ts'
import { figuresToAdd, fileNameWords, neverAnyToAdd, nothingToAdd, summaryWords } from './importWords.ts'
import type { Import } from './useImport.ts'

interface Props {
  readonly flow: Import
  /** What has just happened, in a sentence. */
  readonly said: string
}

/** What has just happened. The region itself is always there: screen readers only tell changes inside a region they know. */
export function Announcement({ flow, said }: Props) {
  const { screen, fileName, opening, reading, progress } = flow
  const plain = screen === 'review' && reading && !reading.refusal
  return (
    <div className="import-live" aria-live="polite">
      {said && <p className="import-said">{said}</p>}
      {opening && fileName !== undefined && <p>Reading {fileNameWords(fileName)} …</p>}
      {plain && <p className="import-summary">{summaryWords(reading)}</p>}
      {plain && neverAnyToAdd(reading) && <p>{nothingToAdd(reading)}</p>}
      {screen === 'values' && reading && !progress && (
        <p className="visually-hidden">
          {pluralise(reading.counts.refusedLines, 'line')} cannot be read,{' '}
          {pluralise(figuresToAdd(reading), 'figure')} can be added.
        </p>
      )}
    </div>
  )
}
