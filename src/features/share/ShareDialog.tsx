import { useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { todaysDay } from '#domain/model/day.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Selection } from '#state/selection.ts'
import { useAllFigures } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { ModalDialog } from '#ui/ModalDialog.tsx'
import { BoardPack } from './BoardPack.tsx'
import { ShareChart } from './ShareChart.tsx'
import { ShareDashboard } from './ShareDashboard.tsx'
import { ShareView } from './ShareView.tsx'
import './share.css'
import { useAction } from './useAction.tsx'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly onClose: () => void
}

export function ShareDialog({ dataset, selection, onClose }: Props) {
  const { run, busy, said, error } = useAction()
  const [withUserFigures, setWithUserFigures] = useState(false)
  const view = useView()
  const added = useAllFigures()?.observations.length ?? 0
  const basis = { dataset, selection, withUserFigures, view: searchFromView(view), today: todaysDay() }
  return (
    <ModalDialog title="Share and download" className="share-dialog" onClose={onClose}>
      <div className="modal-body">
        {added > 0 && (
          <div className="share-user-figures notice">
            <label className="choice">
              <input
                type="checkbox"
                checked={withUserFigures}
                onChange={({ target }) => setWithUserFigures(target.checked)}
              />
              Include the {pluralise(added, 'figure')} you added in the files
            </label>
            <p className="note">
              Pictures always show your figures and mark them as yours. Unless you tick this, the data inside
              the files are the published figures only.
            </p>
          </div>
        )}
        <ShareChart basis={basis} run={run} />
        <ShareView selection={selection} run={run} />
        <BoardPack basis={basis} />
        <ShareDashboard basis={basis} run={run} />
      </div>
      <div className="modal-foot" aria-live="polite">
        {busy && <p>Working …</p>}
        {said && <p>{said}</p>}
        {error && <p className="error-text">{error}</p>}
      </div>
    </ModalDialog>
  )
}
