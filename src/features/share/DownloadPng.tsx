import type { Dataset } from '#domain/model/dataset.ts'
import type { Selection } from '#state/selection.ts'
import { todaysDay } from '#state/today.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { saveFile } from '#ui/saveFile.ts'
import { useAction } from './useAction.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Saves the chosen chart as a picture that stands alone: the usual size, the published figures inside. */
export function DownloadPng({ dataset, selection }: Props) {
  const { run, trouble } = useAction()
  const download = async () => {
    const { makePng } = await import('./makePicture.ts')
    const view = searchFromView(useView.getState())
    const request = {
      dataset,
      selection,
      size: 'report',
      withUserFigures: false,
      view,
      today: todaysDay(),
    } as const
    const { name, content } = await makePng(request)
    saveFile(content, name)
    return ''
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => run(download)}>
        Download PNG
      </button>
      {trouble && (
        <p className="error-text" role="alert">
          The picture could not be made: {trouble} The table has the same figures.
        </p>
      )}
    </>
  )
}
