import { type ReactNode, useEffect, useState } from 'react'

interface Props {
  readonly summary: ReactNode
  /** Opens when the address ends with `#` and this id. */
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Content that is drawn when it is first opened, so that the page stays small. */
export function Fold({ summary, id, className, children }: Props) {
  const [open, setOpen] = useState(false)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (id === undefined) return
    const follow = () => {
      if (decodeURIComponent(window.location.hash) === `#${id}`) setOpen(true)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [id])
  return (
    <details
      id={id}
      className={className}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        if (event.currentTarget.open) setDrawn(true)
      }}
    >
      <summary>{summary}</summary>
      {(drawn || open) && children}
    </details>
  )
}
