import type { Problem } from '#domain/model/problem.ts'
import type { Work } from '../readRows.ts'
import { readOds } from './readOds.ts'
import { readXlsx } from './readXlsx.ts'
import { locked, WorkbookRefusal } from './refusal.ts'
import { scanXml } from './scanXml.ts'
import type { GridSheet } from './sheetGrid.ts'
import { openZip, type Zip } from './zip.ts'

export type Workbook =
  | { readonly kind: 'workbook'; readonly sheets: readonly GridSheet[] }
  | { readonly kind: 'refused'; readonly problem: Problem }

/**
 * Reads all sheets of an Excel or OpenDocument workbook. What cannot be read safely is refused: more than 100 MB unpacked or 2 million
 * cells, a damaged or locked file, and any other kind of zip, by its name. Rejects with a `DOMException` where the file was moved.
 */
export async function readWorkbook(file: Blob, { onProgress, signal }: Work): Promise<Workbook> {
  const onPart = (done: number) => {
    signal.throwIfAborted()
    onProgress(done)
  }
  try {
    const zip = await openZip(file)
    const sheets = await (await readerOf(zip))(zip, onPart)
    return { kind: 'workbook', sheets }
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { kind: 'refused', problem: error.problem }
    throw error
  }
}

const ODS = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/u
const SAVE_AS = 'Open it in the spreadsheet, save it as .xlsx, and choose that file.'

const OTHERS: readonly (readonly [part: RegExp, what: string, suggestion: string])[] = [
  [/^xl\/workbook\.bin$/u, 'an Excel binary workbook (.xlsb)', SAVE_AS],
  [/^Index(?:\/|\.zip$)/u, 'an Apple Numbers document', 'Export it as .xlsx, and choose that file.'],
  [/^word\//u, 'a Word document', 'Copy its table into a spreadsheet and save that as .xlsx.'],
  [/^ppt\//u, 'a PowerPoint presentation', 'Copy its table into a spreadsheet and save that as .xlsx.'],
]

async function readerOf(zip: Zip): Promise<typeof readXlsx> {
  const { names } = zip
  if (names.includes('mimetype') || names.includes('content.xml')) {
    const type = (await zip.text('mimetype'))?.trim() ?? ''
    const manifest = await zip.text('META-INF/manifest.xml')
    if (manifest !== undefined) refuseEncrypted(manifest)
    if (ODS.test(type)) return readOds
    throw otherZip('a document that is not a spreadsheet', 'Copy its table into a spreadsheet and save that.')
  }
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)))
  if (other) throw otherZip(other[1], other[2])
  if (names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('xl/'))) return readXlsx
  throw otherZip('a zip file, not a workbook', 'Unpack it, then choose the file inside.')
}

function otherZip(what: string, suggestion: string): WorkbookRefusal {
  return new WorkbookRefusal('file-not-csv', `The file is ${what}.`, suggestion)
}

function refuseEncrypted(manifest: string): void {
  scanXml(manifest, {
    open: ({ name }) => {
      if (name === 'encryption-data') throw locked()
    },
    close: () => undefined,
    text: () => undefined,
  })
}
