import { useId, useState } from 'react'
import { EXPORT_SIZES, type ExportSize } from '#charts/export/exportInput.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { canCopyPictures, copyPicture, copyText, hasClipboard } from '#ui/clipboard.ts'
import { DownloadFigures } from './DownloadFigures.tsx'
import { makePng, makeSvg } from './makePicture.ts'
import { eventsOf, listedMilestones, type ShareBasis } from './shareRequest.ts'
import { ActionButton, type Run, saved } from './useAction.tsx'

const SIZES = Object.keys(EXPORT_SIZES) as readonly ExportSize[]

interface Props {
  readonly basis: ShareBasis
  readonly run: Run
}

export function ShareChart({ basis, run }: Props) {
  const title = useId()
  const [size, setSize] = useState<ExportSize>('report')
  const { dataset, selection } = basis
  const { area, metric } = selection
  const [everyMilestone, setEveryMilestone] = useState(false)
  const request = { ...basis, size, everyMilestone }
  const events = eventsOf(basis.selection)
  const describe = async () => {
    await copyText(describeSelection(selection, events, dataset.sources))
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
      {listedMilestones(events).rest !== '' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={everyMilestone}
            onChange={({ target }) => setEveryMilestone(target.checked)}
          />
          List all {events.length} milestones in the picture, not only those that the chart names
        </label>
      )}
      <div className="row">
        <ActionButton run={run} primary action={async () => saved(await makePng(request))}>
          Download PNG
        </ActionButton>
        <ActionButton run={run} action={() => saved(makeSvg(request))}>
          Download SVG
        </ActionButton>
        {canCopyPictures() && (
          <ActionButton run={run} action={copy}>
            Copy image
          </ActionButton>
        )}
        {hasClipboard() && (
          <ActionButton run={run} action={describe}>
            Copy description
          </ActionButton>
        )}
      </div>
      <DownloadFigures basis={basis} run={run} />
      <p className="note">
        A PNG or SVG contains its figures and sources: drop it on this page to open the view again. You can
        add the CSV again too, or a sheet of the workbook; that changes nothing.
      </p>
    </section>
  )
}
