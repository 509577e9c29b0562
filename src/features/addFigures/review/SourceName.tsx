import { useId } from 'react'
import type { StepProps } from '../useImportFile.ts'

/** Asks once where the figures of a file come from, where its lines do not say. The name stands under every chart and print. */
export function SourceName({ reading, options, decide }: Omit<StepProps, 'dataset'>) {
  const id = useId()
  const unnamed = reading.changes.some(({ after }) => after.source === '')
  if (!unnamed && options.source === undefined) return null
  const submit = (text: string) => {
    const source = text.trim().slice(0, 200)
    if (source !== (options.source ?? '')) decide({ source })
  }
  return (
    <div className="import-question">
      <label htmlFor={id}>Where do these figures come from?</label>
      <small>
        Their source is named with them on the page, in pictures and in print. You can leave it empty.
      </small>
      <input
        id={id}
        type="text"
        maxLength={200}
        placeholder="Board report, July 2020"
        defaultValue={options.source ?? ''}
        onBlur={({ target }) => submit(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && submit(currentTarget.value)}
      />
    </div>
  )
}
