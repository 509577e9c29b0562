import { checksumOf } from '#domain/model/checksum.ts'
import { asInside, figuresInside } from './figuresInside.ts'

export type OneFile =
  | { readonly kind: 'made'; readonly html: string }
  | { readonly kind: 'failed'; readonly message: string }

/** Shown when JavaScript is off and the copy has no view drawn beforehand. */
const NO_SCRIPTS =
  '<noscript>This page draws its charts with JavaScript. Save it and open it in a browser to see them.</noscript>'

/** The parts of the page that the build made. What the browser, an add-on or React added is not saved. */
const OURS = 'meta, title, link[rel="icon"], [data-part], #root'

/** The root with its drawn view, and the figures right after it. A view holds no script element: the build refuses one. */
const ROOT_AND_FIGURES =
  /<div id="root"([^>]*)>([\s\S]*?)<\/div>(\s*<script type="application\/json"[^>]*>)[^<]*/

/** Puts the figures into `dashboard.html` from this page's server, or into a copy of this page if it is the one-file edition. */
export async function makeOneFile(curated: string): Promise<OneFile> {
  if (figuresInside() !== undefined) return withFigures(thisPage(), curated)
  try {
    const response = await fetch(new URL('dashboard.html', document.baseURI), { mode: 'same-origin' })
    if (response.ok) return withFigures(await response.text(), curated)
    return failed(
      `The one-file edition, dashboard.html, is not beside this page: the server answered ${response.status}.`,
    )
  } catch {
    return failed('The one-file edition could not be fetched. Check the connection and try again.')
  }
}

/** Removes a view that was drawn from other figures, so that it never shows for a moment. */
export function withFigures(edition: string, curated: string): OneFile {
  const [found, attributes = '', drawn = '', figuresStart = ''] = ROOT_AND_FIGURES.exec(edition) ?? []
  if (found === undefined)
    return failed(
      'The dashboard.html beside this page is not the one-file edition: build and copy both again.',
    )
  const figures = asInside(curated)
  const root = attributes.includes(`data-drawn-from="${checksumOf(figures)}"`)
    ? `<div id="root"${attributes}>${drawn}</div>`
    : `<div id="root">${NO_SCRIPTS}</div>`
  return { kind: 'made', html: edition.replace(found, () => root + figuresStart + figures) }
}

/** This page as it was built, without the view, which React has changed. */
function thisPage(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  for (const part of page.querySelectorAll('head > *, body > *')) if (!part.matches(OURS)) part.remove()
  for (const holder of [page, ...page.children])
    for (const { name } of [...holder.attributes]) if (name !== 'lang') holder.removeAttribute(name)
  const root = page.querySelector<HTMLElement>('#root')
  root?.replaceChildren()
  delete root?.dataset['drawnFrom']
  return `<!doctype html>\n${page.outerHTML}`
}

function failed(message: string): OneFile {
  return { kind: 'failed', message }
}
