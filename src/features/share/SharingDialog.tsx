import { useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import { useUploads } from '#state/queries.ts'
import type { Selection } from '#state/selection.ts'
import { todaysDay } from '#state/today.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { ModalDialog } from '#ui/ModalDialog.tsx'
import { BoardPack } from './BoardPack.tsx'
import { ShareChart } from './ShareChart.tsx'
import { ShareDashboard } from './ShareDashboard.tsx'
import { ShareView } from './ShareView.tsx'
import './sharing.css'
import { useAction } from './useAction.ts'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly onClose: () => void
}

/** Every way to take the dashboard away: the chart, the view, several charts, the whole of it. */
export function SharingDialog({ dataset, selection, onClose }: Props) {
  const { run, busy, said, trouble } = useAction()
  const [withUserFigures, setWithUserFigures] = useState(false)
  const view = useView()
  const added = useUploads().data?.observations.length ?? 0
  const basis = { dataset, selection, withUserFigures, view: searchFromView(view), today: todaysDay() }
  return (
    <ModalDialog title="Share and download" className="sharing" onClose={onClose}>
      <div className="modal-body">
        {added > 0 && (
          <p className="sharing-yours">
            <label>
              <input
                type="checkbox"
                checked={withUserFigures}
                onChange={({ target }) => setWithUserFigures(target.checked)}
              />{' '}
              Put the {pluralise(added, 'figure')} you added into the files too
            </label>
            <small>
              Pictures show what the chart shows either way, and say which figures are yours. Unless this is
              ticked, the figures that travel inside the files are the published ones only.
            </small>
          </p>
        )}
        <ShareChart basis={basis} run={run} />
        <ShareView selection={selection} run={run} />
        <BoardPack basis={basis} />
        <ShareDashboard basis={basis} run={run} />
      </div>
      <div className="modal-foot" aria-live="polite">
        {busy && <p>Working …</p>}
        {said && <p>{said}</p>}
        {trouble && <p className="error-text">{trouble}</p>}
      </div>
    </ModalDialog>
  )
}
