import type { Dataset } from '#domain/model/dataset.ts'
import { naturalKey } from '#domain/model/observation.ts'
import { figureWords } from '#domain/phrasing/figureWords.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { sourceWords } from '#domain/phrasing/sourceWords.ts'
import type { Disagreement } from '#domain/reasoning/disagreements.ts'

function Item({ item, dataset }: { readonly item: Disagreement; readonly dataset: Dataset }) {
  const { metric, point, why } = item
  return (
    <li>
      <h4>
        {metric.shortTitle}, {formatPeriod(point.preferred.period)}
      </h4>
      <ul className="finding-sides list">
        {point.observations.map((o) => (
          <li key={naturalKey(o)}>
            <span className="finding-value">{figureWords(o, metric)}</span>{' '}
            {o === point.preferred && <span className="chip">used</span>}
            {o.asStated && <q>{o.asStated}</q>}
            <span className="note">{sourceWords(o, dataset.sources)}</span>
          </li>
        ))}
      </ul>
      <p className="finding-why note">{why}</p>
    </li>
  )
}

/** Where sources give different figures for the same thing and time: each in its words, side by side, and which is used and why. */
export function Disagreements({
  items,
  dataset,
}: {
  readonly items: readonly Disagreement[]
  readonly dataset: Dataset
}) {
  return (
    <div className="finding">
      <h3>Where sources disagree</h3>
      {items.length === 0 ? (
        <p className="note">No two sources give different figures for the same thing and time.</p>
      ) : (
        <ul className="list">
          {items.map((item) => (
            <Item
              key={`${item.metric.id} ${naturalKey(item.point.preferred)}`}
              item={item}
              dataset={dataset}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
