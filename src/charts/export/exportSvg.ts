import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { exportFrame } from './exportFrame.tsx'
import type { ExportInput } from './exportInput.ts'
import { xmlText } from './xmlText.ts'

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
  const svg = xmlText(new XMLSerializer().serializeToString(element))
  root.unmount()
  return { svg, width, height }
}
