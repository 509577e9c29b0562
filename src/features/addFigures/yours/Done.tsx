import type { RefObject } from 'react'
import { useView } from '#state/view.ts'
import type { Added } from '../useFlowState.ts'
import { UndoRedo } from './UndoRedo.tsx'

interface Props {
  readonly added: Added
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onAnother: () => void
  readonly onSay: (words: string) => void
}

/** What can be done once the figures are in: see them, take them out again, go on. */
export function Done({ added, dialog, onAnother, onSay }: Props) {
  const choose = useView((view) => view.choose)
  const [first] = added.observations
  const show = () => {
    if (first)
      choose({ area: first.area, metric: first.metric, from: undefined, to: undefined, view: 'chart' })
    dialog.current?.close()
  }
  return (
    <div className="import-actions">
      <button type="button" className="btn primary" onClick={show}>
        Show on the chart
      </button>
      <button type="button" className="btn" onClick={onAnother}>
        Choose another file
      </button>
      <UndoRedo onSay={onSay} />
    </div>
  )
}
