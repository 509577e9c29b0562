import type { Observation } from '#domain/model/observation.ts'
import { toPackagedCsv } from '#state/importSession.ts'
import { saveCsv } from '#ui/saveFile.ts'
import { TEMPLATE } from './template.ts'

interface Props {
  /** Everything that the page shows. */
  readonly observations: readonly Observation[]
  readonly onSample: () => void
}

/** Ways to begin without a file of one's own. */
export function StartLinks({ observations, onSample }: Props) {
  const save = () => saveCsv(toPackagedCsv(observations), 'current-figures.csv')
  return (
    <ul className="import-start">
      <li>
        <button type="button" className="btn" onClick={onSample}>
          Try a sample
        </button>
        <small>Made-up figures with a few mistakes in them.</small>
      </li>
      <li>
        <button type="button" className="btn" onClick={() => saveCsv(TEMPLATE.text, TEMPLATE.name)}>
          Download the template
        </button>
        <small>Replace its example lines with your own.</small>
      </li>
      <li>
        <button type="button" className="btn" onClick={save}>
          Download the current figures
        </button>
        <small>In a layout that can be chosen here again; by itself it changes nothing.</small>
      </li>
    </ul>
  )
}
