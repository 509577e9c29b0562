import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type ExportInput, exportFrame } from './exportFrame.tsx'

export interface Picture {
  readonly svg: string
  /** px at scale 1. */
  readonly width: number
  readonly height: number
}

/** The export as self-contained svg text: no styles, no references, no live chart involved. */
export function exportSvg(input: ExportInput): Picture {
  const { width, height, picture } = exportFrame(input)
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => root.render(picture))
  const element = holder.querySelector('svg')
  if (!element) throw new Error('The picture of the chart could not be drawn.')
  const svg = new XMLSerializer().serializeToString(element)
  root.unmount()
  return { svg, width, height }
}
