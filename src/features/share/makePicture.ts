import { exportPng } from '#charts/export/exportPng.ts'
import { exportSvg } from '#charts/export/exportSvg.ts'
import { evidenceText, pngWithEvidence } from '#state/takeAway.ts'
import { exportFileName, exportInput } from './exportInput.ts'
import { evidenceOf, type Request } from './request.ts'

export interface NamedFile {
  readonly name: string
  readonly content: Blob
}

/** The chosen chart as a PNG that stands alone and carries its figures. Throws when the browser cannot draw it. */
export async function makePng(request: Request): Promise<NamedFile> {
  const { dataset, selection, size, today } = request
  const input = exportInput(dataset, selection, today, size)
  const png = await exportPng(exportSvg(input))
  return {
    name: exportFileName(selection, size, 'png'),
    content: await pngWithEvidence(png, evidenceOf(request, input.title)),
  }
}

/** The same as an SVG with real text. */
export function makeSvg(request: Request): NamedFile & { readonly svg: string } {
  const { dataset, selection, size, today } = request
  const input = exportInput(dataset, selection, today, size)
  const { description, ...evidence } = evidenceOf(request, input.title)
  const { svg } = exportSvg({ ...input, description, evidence: evidenceText({ ...evidence, description }) })
  return {
    name: exportFileName(selection, size, 'svg'),
    content: new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' }),
    svg,
  }
}
