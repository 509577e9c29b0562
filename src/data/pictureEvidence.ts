import type { Day } from '#domain/model/day.ts'
import { type Evidence, LICENCE } from '#domain/tables/evidence.ts'
import { evidenceFromText, evidenceToText } from './evidenceText.ts'
import { isPng, type PngText, readPngText, withPngTexts } from './pngText.ts'

const FIGURES = 'Dashboard figures'
const VIEW = 'Dashboard view'
/** Larger pictures are not ours. Bytes. */
const LARGEST = 50 * 1024 * 1024

/** What a picture says about itself, under keywords of the PNG standard, which other programs show. */
interface PictureWords {
  readonly title: string
  readonly description: string
  readonly sources: readonly string[]
  readonly exported: Day
}

function standardTexts({ title, description, sources, exported }: PictureWords): readonly PngText[] {
  return [
    { keyword: 'Title', text: title },
    { keyword: 'Description', text: description },
    { keyword: 'Source', text: sources.join('; ') },
    { keyword: 'Copyright', text: LICENCE },
    { keyword: 'Creation Time', text: exported },
  ]
}

function textsOf(evidence: Evidence): readonly PngText[] {
  const sources = evidence.data.sources.map((s) => `${s.publisher}: ${s.title}`)
  return [
    ...standardTexts({ ...evidence, sources }),
    { keyword: VIEW, text: evidence.view },
    { keyword: FIGURES, text: evidenceToText(evidence) },
  ]
}

async function pngWith(png: Blob, texts: readonly PngText[]): Promise<Blob> {
  const bytes = withPngTexts(new Uint8Array(await png.arrayBuffer()), texts)
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' })
}

/** For a picture without figures. */
export function pngWithWords(png: Blob, words: PictureWords): Promise<Blob> {
  return pngWith(png, standardTexts(words))
}

export function pngWithEvidence(png: Blob, evidence: Evidence): Promise<Blob> {
  return pngWith(png, textsOf(evidence))
}

export type PictureOpened =
  | { readonly kind: 'opened'; readonly evidence: Evidence }
  /** Not a picture at all: to be read as a table. */
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'failed'; readonly message: string }

/** What is in a picture that this dashboard made. Never rejects. */
export async function openPicture(file: Blob): Promise<PictureOpened> {
  const failed = (what: string) => ({ kind: 'failed' as const, message: `${what} Nothing was changed.` })
  try {
    const start = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
    const kind = isPng(start) ? 'png' : looksLikeSvg(start) ? 'svg' : undefined
    if (!kind) return { kind: 'no-picture' }
    if (file.size > LARGEST) return failed('This picture is larger than 50 MB, so this page did not make it.')
    const text =
      kind === 'png'
        ? readPngText(new Uint8Array(await file.arrayBuffer()), FIGURES)
        : figuresOfSvg(await file.text())
    if (text === undefined)
      return failed(
        'This picture carries no figures. Only pictures that this page made do, and some programs and web sites take them out. Use the original file, or a CSV.',
      )
    const evidence = evidenceFromText(text)
    if (evidence === 'newer')
      return failed('This picture was made by a newer version of this page. Reload the page and try again.')
    if (evidence === 'damaged')
      return failed('The figures in this picture are damaged. Download the picture again, or use a CSV.')
    return { kind: 'opened', evidence }
  } catch {
    return failed('This picture could not be read. Choose it again.')
  }
}

/** Takes comments out first: one pattern for all of it would take too long on some files. */
function looksLikeSvg(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start).replace(/<!--[\s\S]*?-->/g, '')
  return /^\s*(?:<\?xml[^>]*>)?\s*<svg[\s>]/.test(text)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Uses no parser, which could fetch or expand things, and no pattern that searches again from each tag. */
function figuresOfSvg(text: string): string | undefined {
  const tag = text.search(/<metadata[\s>]/)
  const start = text.indexOf('>', tag) + 1
  const end = text.indexOf('<', start)
  if (tag < 0 || start === 0 || !text.startsWith('</metadata>', end)) return undefined
  return text.slice(start, end).replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}
