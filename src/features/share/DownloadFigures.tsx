import { pluralise } from '#domain/phrasing/words.ts'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { figureRemarks } from '#domain/tables/figureRemarks.ts'
import { csvBlob } from '#ui/saveFile.ts'
import {
  comparedAndShown,
  namePart,
  type ShareBasis,
  sharedSelection,
  shareFileName,
} from './shareRequest.ts'
import { ActionButton, type Run, saved } from './useAction.tsx'

interface Props {
  readonly basis: ShareBasis
  readonly run: Run
}

/** The figures of the chart with those that they are compared with, and all figures of the area, as tables. */
export function DownloadFigures({ basis, run }: Props) {
  const { dataset, selection, today } = basis
  const { area, metric } = selection
  const shared = sharedSelection(basis)
  const { shown, areaObservations } = shared
  const remarks = figureRemarks(shared.progress)
  const compared = comparedAndShown(shared).length - shown.length
  const noun = shown.length < selection.shown.length ? 'published figure' : 'figure'
  const tables = [
    {
      words: `${pluralise(shown.length, noun)} shown${compared > 0 ? ` and ${compared} to compare` : ''}`,
      title: `${metric.title}, ${area.name}`,
      figures: comparedAndShown(shared),
      fileName: (extension: 'csv' | 'xlsx') => shareFileName(selection, 'report', extension),
    },
    {
      words: `all ${pluralise(areaObservations.length, noun)} of ${area.name}`,
      title: `All figures of ${area.name}`,
      figures: areaObservations,
      fileName: (extension: string) => `${namePart(area.slug)}_all-figures.${extension}`,
    },
  ]
  return tables.map(({ words, title, figures, fileName }) => {
    const csv = () => saved({ name: fileName('csv'), content: csvBlob(chartCsv(figures, remarks)) })
    const workbook = async () => {
      const { figuresWorkbook } = await import('#data/figuresWorkbook.ts')
      const content = figuresWorkbook({ title, observations: figures, dataset, today })
      return saved({ name: fileName('xlsx'), content })
    }
    return (
      <div key={title} className="row">
        <ActionButton run={run} action={csv}>
          Download CSV of {words}
        </ActionButton>
        <ActionButton run={run} action={workbook}>
          Download Excel of {words}
        </ActionButton>
      </div>
    )
  })
}
