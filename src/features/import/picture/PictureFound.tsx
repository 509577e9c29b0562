import type { Dataset } from '#domain/dataset.ts'
import type { Evidence } from '#domain/evidence.ts'
import { formatDay } from '#domain/formatPeriod.ts'
import { OBSERVATION_COLUMNS, observationToRow } from '#domain/rows/observationRow.ts'
import { toCsv } from '#domain/toCsv.ts'
import { counted, listed } from '#domain/words.ts'
import type { ImportInput } from '#state/importSession.ts'
import { useView } from '#state/view.ts'
import { viewFromSearch } from '#state/viewUrl.ts'
import { fileNameWords } from '../importWords.ts'
import type { Brought } from '../useFlowState.ts'

interface Props {
  readonly evidence: Evidence
  readonly dataset: Dataset
  readonly onFigures: (input: ImportInput, brought: Brought) => void
  readonly onAnother: () => void
  /** The view is on the page now. */
  readonly onOpened: () => void
}

/** The figures of a picture as a file of them, to go through the same checks as any. */
function toInput({ title, data, yours }: Evidence): ImportInput {
  const rows = [...data.observations, ...yours].map(observationToRow)
  return { name: `Figures of the picture “${fileNameWords(title)}”`, text: toCsv(OBSERVATION_COLUMNS, rows) }
}

/** The measures and areas of the picture that this dashboard lacks. */
function brought({ metrics, areas }: Evidence['data'], dataset: Dataset): Brought {
  return {
    metrics: metrics.filter((m) => !dataset.metrics.some((other) => other.id === m.id)),
    areas: areas.filter((a) => !dataset.areas.some((other) => other.code === a.code)),
  }
}

/** Why the view cannot be opened as it was; undefined when it can. */
function missing({ data }: Evidence, dataset: Dataset): string | undefined {
  const { metrics, areas } = brought(data, dataset)
  const [metric, area] = [metrics[0], areas[0]]
  const lacking = [metric && `the measure “${metric.title}”`, area && `the area ${area.name}`].filter(
    (words) => words !== undefined,
  )
  return lacking.length > 0 ? `This dashboard does not have ${listed(lacking)}.` : undefined
}

/** A picture that this dashboard made: what is in it, and what can be done with it. */
export function PictureFound({ evidence, dataset, onFigures, onAnother, onOpened }: Props) {
  const choose = useView((v) => v.choose)
  const { title, exported, data, yours } = evidence
  const lacking = missing(evidence, dataset)
  const figures = data.observations.length + yours.length
  const open = () => {
    choose(viewFromSearch(evidence.view))
    onOpened()
  }
  return (
    <section className="import-step">
      <p>
        <b>{title}</b>, made by this dashboard on {formatDay(exported)}. It carries{' '}
        {counted(figures, 'figure')} and {counted(data.milestones.length, 'milestone')}
        {yours.length > 0 &&
          `; ${counted(yours.length, 'figure')} of them were added by whoever made it, and nobody has verified them`}
        .
      </p>
      {lacking && (
        <p className="import-hint">
          {lacking} Check its figures to add them; until then the view cannot be opened as it was.
        </p>
      )}
      <div className="import-actions">
        {!lacking && (
          <button type="button" className="btn primary" onClick={open}>
            Open this view
          </button>
        )}
        {figures > 0 && (
          <button
            type="button"
            className="btn"
            onClick={() => onFigures(toInput(evidence), brought(data, dataset))}
          >
            Check its figures
          </button>
        )}
        <button type="button" className="btn" onClick={onAnother}>
          Choose another file
        </button>
      </div>
      <p className="import-hint">
        Anyone can change a picture after it was made. Its figures are compared with those here before
        anything is added.
      </p>
    </section>
  )
}
