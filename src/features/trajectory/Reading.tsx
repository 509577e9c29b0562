import type { Dataset } from '#domain/dataset.ts'
import { locatorWords } from '#domain/figureTable.ts'
import { figureWords } from '#domain/figureWords.ts'
import { formatPeriod } from '#domain/formatPeriod.ts'
import { whenWords } from '#domain/headline.ts'
import { naturalKey, type Observation } from '#domain/observation.ts'

function One({ o, dataset }: { readonly o: Observation; readonly dataset: Dataset }) {
  const metric = dataset.metrics.find((m) => m.id === o.metric)
  if (!metric) return null
  const source = dataset.sources.find((s) => s.id === o.source)
  return (
    <div className="reading">
      <p className="value">{figureWords(o, metric)}</p>
      <p>
        {o.basis === 'held' ? whenWords(o) : formatPeriod(o.period)}
        {o.status !== 'reported' && ` · ${o.status}`}
      </p>
      {o.layer === 'curated' && <p className="quote">“{o.asStated}”</p>}
      <p className="from">
        {o.layer === 'yours'
          ? ['Your figures', o.source].filter(Boolean).join(': ')
          : [source?.publisher, source && formatPeriod(source.published), locatorWords(o.locator)]
              .filter(Boolean)
              .join(', ')}
      </p>
    </div>
  )
}

/** What the sources say at one date of the chart: words, date, source. */
export function Reading({
  observations,
  dataset,
}: {
  readonly observations: readonly Observation[]
  readonly dataset: Dataset
}) {
  return (
    <div className="tooltip">
      {observations.map((o) => (
        <One key={naturalKey(o)} o={o} dataset={dataset} />
      ))}
    </div>
  )
}
