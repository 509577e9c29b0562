import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { exportFrame } from './exportFrame.tsx'
import type { ExportInput } from './exportInput.ts'

/** Its size in px at scale 1. */
type Picture = { readonly svg: string; readonly width: number; readonly height: number }

/** Not allowed in XML 1.0, even escaped: most control characters, lone surrogates and non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the expression is there to find them.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

export const xmlText = (text: string) => text.replace(NOT_XML, '')

/** The picture as self-contained svg text, without style sheets or references. */
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

/** Pixels of a PNG file for each px of the picture, on every screen: a slide of 1280 by 720 px has 2560 by 1440 pixels. */
const SCALE = 2

/** Throws if the browser cannot draw it. */
export async function exportPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser cannot draw pictures.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write a PNG file.'))),
      'image/png',
    )
  })
}
