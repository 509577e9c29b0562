import type { ReactNode } from 'react'
import type { Source } from '#domain/model/source.ts'
import { sourceAddress } from '#domain/phrasing/sourceAddress.ts'

interface Props {
  readonly source: Source | undefined
  /** The words to which the page is scrolled. */
  readonly quote?: string
  readonly children: ReactNode
}

/** Opens the source in a new tab, at the quoted words where it is a page of text. Plain text where the source has no address. */
export function SourceLink({ source, quote, children }: Props) {
  const address = source && sourceAddress(source, quote)
  if (address === undefined) return children
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
