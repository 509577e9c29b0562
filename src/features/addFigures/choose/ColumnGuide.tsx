import type { Dataset } from '#domain/model/dataset.ts'

/** What to write in each column, with the names that this dashboard knows. */
export function ColumnGuide({ dataset }: { readonly dataset: Dataset }) {
  const counted = dataset.metrics.filter((m) => m.definitions.length > 0)
  return (
    <details className="import-guide">
      <summary>What goes in each column</summary>
      <dl>
        <dt>area</dt>
        <dd>{dataset.areas.map((a) => a.name).join(', ')}</dd>
        <dt>metric</dt>
        <dd>{dataset.metrics.map((m) => m.shortTitle).join(', ')}</dd>
        <dt>definition</dt>
        <dd>
          {counted.map((m) => (
            <span key={m.id}>
              For {m.shortTitle}: {m.definitions.map((d) => d.id).join(', ')}.{' '}
            </span>
          ))}
          Empty for the others.
        </dd>
        <dt>period</dt>
        <dd>The date of the figure: 31/10/2019 (day first), Oct 2019, summer 2019, 2019 or 2019/20</dd>
        <dt>value</dt>
        <dd>
          192, 1,024, 65%, £131.9m, about 150, more than 300, fewer than 5, 140 to 160, just under a third; c,
          x or z where a figure is held back, not available or does not apply
        </dd>
        <dt>source and note</dt>
        <dd>Where the figure comes from, and what a reader should know. Both may be empty.</dd>
      </dl>
    </details>
  )
}
