import { fileNameWords, summaryWords } from './importWords.ts'
import type { Import } from './useImport.ts'

interface Props {
  readonly flow: Import
  /** What has just happened, in a sentence. */
  readonly said: string
}

/** What has just happened. The region itself is always there: screen readers only tell changes inside a region they know. */
export function Announcement({ flow, said }: Props) {
  const { screen, fileName, reading, progress } = flow
  const plain = screen === 'review' && reading && !reading.refusal
  return (
    <div className="import-live" aria-live="polite">
      {said && <p className="import-said">{said}</p>}
      {screen === 'choose' && fileName !== undefined && progress && (
        <p>Reading {fileNameWords(fileName)} …</p>
      )}
      {plain && <p className="import-summary">{summaryWords(reading)}</p>}
      {screen !== 'choose' && <p className="visually-hidden">{progress ? 'Reading again' : ''}</p>}
    </div>
  )
}
