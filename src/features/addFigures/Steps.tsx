import type { ImportReading } from '#import/importReading.ts'
import { SCREEN_NAMES, type Screen, screensFor } from './screens.ts'

interface Props {
  readonly screen: Screen
  readonly reading: ImportReading | undefined
}

/** Where a person is on the way; the steps that this file does not need are not in the list. */
export function Steps({ screen, reading }: Props) {
  if (!reading || reading.refusal || screen === 'choose' || screen === 'done') return null
  const screens: readonly Screen[] = ['choose', ...screensFor(reading)]
  const all = screens.includes(screen) ? screens : [...screens, screen]
  return (
    <ol className="import-steps" aria-label="Steps">
      {all.map((step, index) => (
        <li key={step} aria-current={step === screen ? 'step' : undefined}>
          <span className="import-number">
            {index + 1}
            <span className="import-of"> of {all.length}</span>
          </span>{' '}
          {SCREEN_NAMES[step]}
        </li>
      ))}
    </ol>
  )
}
