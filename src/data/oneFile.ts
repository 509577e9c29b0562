import { asInside, figuresElementOf, figuresInside } from './figuresInside.ts'
import { checksumOf } from './storage/checksum.ts'

export type OneFile =
  | { readonly kind: 'made'; readonly html: string }
  | { readonly kind: 'failed'; readonly message: string }

/** What a copy without a drawn view says where its code does not run. */
const NO_SCRIPTS = 'This page draws its charts with JavaScript. Save it and open it in a browser to see them.'

/** The parts of a page that the build made. What the browser, an add-on or React put beside them is not saved with it. */
const OURS = 'meta, title, link[rel="icon"], [data-part], #root'

/**
 * The one-file edition with this text as its `curated.json`. A page on a server takes the edition beside it; the one-file edition
 * itself, which may have no server, is its own pattern. Nothing else is asked for, and nothing of it is read from elsewhere.
 */
export async function makeOneFile(curated: string): Promise<OneFile> {
  const page = figuresInside() === undefined ? await pageBeside() : thisPage()
  if (typeof page === 'string') return { kind: 'failed', message: page }
  const root = page.querySelector<HTMLElement>('#root')
  const figures = figuresElementOf(page)
  if (!root || !figures)
    return {
      kind: 'failed',
      message: 'The dashboard.html beside this page is not the one-file edition: build and copy both again.',
    }
  figures.textContent = asInside(curated)
  if (root.dataset['drawnFrom'] !== checksumOf(figures.textContent)) {
    delete root.dataset['drawnFrom']
    const note = document.createElement('noscript')
    note.textContent = NO_SCRIPTS
    root.replaceChildren(note)
  }
  return { kind: 'made', html: `<!doctype html>\n${page.outerHTML}\n` }
}

/** The one-file edition that stands beside this page, or why it cannot be had. */
async function pageBeside(): Promise<HTMLElement | string> {
  try {
    const response = await fetch(new URL('dashboard.html', document.baseURI), { mode: 'same-origin' })
    if (!response.ok)
      return `The one-file edition, dashboard.html, is not beside this page: the server answered ${response.status}.`
    return new DOMParser().parseFromString(await response.text(), 'text/html').documentElement
  } catch {
    return 'The one-file edition could not be fetched. Check the connection and try again.'
  }
}

/** This page as it was built, without its drawn view: that one is React's by now. */
function thisPage(): HTMLElement {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  for (const part of page.querySelectorAll('head > *, body > *')) if (!part.matches(OURS)) part.remove()
  for (const holder of [page, ...page.children])
    for (const { name } of [...holder.attributes]) if (name !== 'lang') holder.removeAttribute(name)
  delete page.querySelector<HTMLElement>('#root')?.dataset['drawnFrom']
  return page
}
