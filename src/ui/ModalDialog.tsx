import { type ReactNode, type RefObject, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import './modalDialog.css'

interface Props {
  readonly title: string
  readonly className?: string
  /** Whether it may close now; asked for Escape and for its own button. */
  readonly mayClose?: () => boolean
  readonly onClose: () => void
  readonly dialog?: RefObject<HTMLDialogElement | null>
  readonly children: ReactNode
}

/** A native modal dialog: Esc closes it, the page behind is inert, and focus goes back to where it was. */
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
  // A field for files sends an event of the same name.
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
