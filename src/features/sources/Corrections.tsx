import type { Dataset } from '#domain/model/dataset.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import type { Correction } from '#domain/reasoning/corrections.ts'

function subjectWords({ of }: Correction, dataset: Dataset): string {
  if (of.kind === 'milestone') return of.milestone.title
  const metric = dataset.metrics.find((m) => m.id === of.observation.metric)
  return metric ? `${metric.shortTitle}: ${figureWords(of.observation, metric)}` : ''
}

/** Each date for which another is used than the one its source names, and why. */
export function Corrections({
  items,
  dataset,
}: {
  readonly items: readonly Correction[]
  readonly dataset: Dataset
}) {
  if (items.length === 0) return null
  return (
    <div className="finding">
      <h3>Dates corrected</h3>
      <ul className="list">
        {items.map((item) => (
          <li key={`${item.source.id} ${subjectWords(item, dataset)}`}>
            <strong>{subjectWords(item, dataset)}</strong> is dated {formatPeriod(item.used)}, not “
            {item.stated}”. <span className="note">{item.why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
