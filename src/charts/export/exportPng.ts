import type { Picture } from './exportSvg.ts'

/** Pixels of the file for each px of the picture, whatever the screen: a slide of 1280 by 720 px gives a file of 2560 by 1440 pixels. */
const PIXELS = 2

/** Draws svg text on a canvas. Throws when the browser cannot. */
export async function exportPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * PIXELS
  canvas.height = height * PIXELS
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
