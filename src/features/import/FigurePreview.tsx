import type { Dataset } from '#domain/dataset.ts'
import { formatPeriod } from '#domain/formatPeriod.ts'
import { formatReading } from '#domain/formatReading.ts'
import { naturalKey, type Observation } from '#domain/observation.ts'
import { type UploadPreview, useCurated } from '#state/queries.ts'
import { ScrollTable } from './ScrollTable.tsx'

/** Enough to see that the columns were read as meant. */
const SHOWN = 10

/** The figures that would be added, as the page will show them. */
export function FigurePreview({ preview }: { readonly preview: UploadPreview }) {
  const dataset = useCurated().data
  const all = [
    ...preview.changed.map(({ before, after }) => ({ figure: after, before })),
    ...preview.fresh.map((figure) => ({ figure, before: undefined })),
  ]
  if (!dataset || all.length === 0) return null
  return (
    <>
      <ScrollTable
        title="Figures that will be added"
        columns={['Area', 'Metric', 'Period', 'Value', 'Now here']}
      >
        {all.slice(0, SHOWN).map(({ figure, before }) => (
          <FigureRow key={naturalKey(figure)} dataset={dataset} figure={figure} before={before} />
        ))}
      </ScrollTable>
      {all.length > SHOWN && (
        <p className="import-hint">and {(all.length - SHOWN).toLocaleString('en-GB')} more</p>
      )}
    </>
  )
}

interface RowProps {
  readonly dataset: Dataset
  readonly figure: Observation
  readonly before: Observation | undefined
}

function FigureRow({ dataset, figure, before }: RowProps) {
  const metric = dataset.metrics.find((m) => m.id === figure.metric)
  const noun = metric?.definitions.find((d) => d.id === figure.definition)?.noun
  const value = (o: Observation) => formatReading(o.reading, metric ?? { unit: o.unit, decimals: 1 })
  const noteOnly = before && value(before) === value(figure)
  return (
    <tr>
      <td>{dataset.areas.find((a) => a.code === figure.area)?.name}</td>
      <td>
        {metric?.shortTitle}
        {noun && ` (${noun})`}
      </td>
      <td>{formatPeriod(figure.period, 'short')}</td>
      <td>{value(figure)}</td>
      <td>{before ? `${value(before)}${noteOnly ? ', with another note' : ''}` : 'New'}</td>
    </tr>
  )
}
