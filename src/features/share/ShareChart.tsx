import { useId, useState } from 'react'
import { EXPORT_SIZES, type ExportSize } from '#charts/export/exportInput.ts'
import type { Observation } from '#domain/model/observation.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { canCopyPictures, copyPicture, copyText, hasClipboard } from '#ui/clipboard.ts'
import { saveCsv, saveFile } from '#ui/saveFile.ts'
import { makePng, makeSvg } from './makePicture.ts'
import {
  eventsOf,
  type NamedFile,
  namePart,
  type ShareBasis,
  sharedSelection,
  shareFileName,
} from './shareRequest.ts'
import type { Run } from './useAction.ts'

const SIZES = Object.keys(EXPORT_SIZES) as readonly ExportSize[]

interface Props {
  readonly basis: ShareBasis
  readonly run: Run
}

const savedWords = (name: string) => `${name} was saved with your downloads.`

function saved({ name, content }: NamedFile): string {
  saveFile(content, name)
  return savedWords(name)
}

function savedCsv(observations: readonly Observation[], name: string): string {
  saveCsv(chartCsv(observations), name)
  return savedWords(name)
}

/** Downloads and copies of the chosen chart: picture, drawing, table and description. */
export function ShareChart({ basis, run }: Props) {
  const title = useId()
  const [size, setSize] = useState<ExportSize>('report')
  const { dataset, selection } = basis
  const { area, metric } = selection
  const request = { ...basis, size }
  const { shown, areaObservations } = sharedSelection(basis)
  const noun = shown.length < selection.shown.length ? 'published figure' : 'figure'
  const describe = async () => {
    await copyText(describeSelection(selection, eventsOf(selection), dataset.sources))
    return 'The description was copied.'
  }
  const copy = () => {
    const picture = makePng(request).then(({ content }) => content)
    return copyPicture(picture).then(() => 'The picture was copied.')
  }
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>
        This chart: {metric.title}, {area.name}
      </h3>
      <fieldset className="row">
        <legend>Size of the picture</legend>
        {SIZES.map((id) => (
          <label key={id} className="choice share-option">
            <input type="radio" name="size" value={id} checked={size === id} onChange={() => setSize(id)} />
            <span className={`share-shape share-${id}`} aria-hidden="true" />
            {EXPORT_SIZES[id].title}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="btn primary"
          onClick={() => run(async () => saved(await makePng(request)))}
        >
          Download PNG
        </button>
        <button type="button" className="btn" onClick={() => run(async () => saved(makeSvg(request)))}>
          Download SVG
        </button>
        {canCopyPictures() && (
          <button type="button" className="btn" onClick={() => run(copy)}>
            Copy image
          </button>
        )}
        {hasClipboard() && (
          <button type="button" className="btn" onClick={() => run(describe)}>
            Copy description
          </button>
        )}
      </div>
      <div className="row">
        <button
          type="button"
          className="btn"
          onClick={() => run(async () => savedCsv(shown, shareFileName(selection, 'report', 'csv')))}
        >
          Download CSV of {pluralise(shown.length, noun)} shown
        </button>
        <button
          type="button"
          className="btn"
          onClick={() =>
            run(async () => savedCsv(areaObservations, `${namePart(area.slug)}_all-figures.csv`))
          }
        >
          Download CSV of all {pluralise(areaObservations.length, noun)} of {area.name}
        </button>
      </div>
      <p className="note">
        A PNG or SVG contains its figures and sources: drop it on this page to open the view again. You can
        add the CSV again too; that changes nothing.
      </p>
    </section>
  )
}
