import { type ReactNode, type RefObject, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import './modalDialog.css'

interface Props {
  readonly title: string
  readonly className?: string
  /** Whether the dialog may close now. Asked on Escape and on its Close button. */
  readonly mayClose?: () => boolean
  readonly onClose: () => void
  readonly dialog?: RefObject<HTMLDialogElement | null>
  readonly children: ReactNode
}

/** A native modal dialog: Escape closes it, the page behind it is inert, and the focus returns to where it was. */
export function ModalDialog({
  title,
  className = '',
  mayClose = () => true,
  onClose,
  children,
  ...rest
}: Props) {
  const titleId = useId()
  const own = useRef<HTMLDialogElement>(null)
  const dialog = rest.dialog ?? own
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [dialog])
  // A file field inside the dialog sends an event of the same name.
  const onCancel = (event: SyntheticEvent) => {
    if (event.target === dialog.current && !mayClose()) event.preventDefault()
  }
  const close = () => {
    if (mayClose()) dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`.trim()}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={onCancel}
    >
      <div className="modal-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="btn" onClick={close}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  )
}
