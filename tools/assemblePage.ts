import { figuresElement } from '#data/figuresInside.ts'
import { policyFor } from './contentPolicy.ts'
import { refusedMarkup } from './refusedMarkup.ts'

/** What Vite built, and what to put into it. */
interface Parts {
  readonly html: string
  readonly markup: string
  /** Checksum of the figures that the markup shows, by which the code knows whether it may take the markup over. */
  readonly drawnFrom: string
  /** Reads a built file by its path from the page. */
  readonly readFile: (path: string) => string
  /** The text of `curated.json`, to be put inside: the one-file edition. Without it the page asks for its data. */
  readonly figures?: string
}

interface Page {
  readonly html: string
  /** The style sheets that the page now carries inside itself, by their path from it. */
  readonly styleSheets: readonly string[]
}

/** The build gave something this step cannot finish: the message says what to mend. */
export class AssemblyError extends Error {}

const ROOT = '<div id="root"></div>'
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*?href="([^"]+)"[^>]*>/g
const CODE = /\s*<script type="module"[^>]*>([\s\S]*?)<\/script>|\s*<link rel="modulepreload"[^>]*>/g
const ICON = /(<link rel="icon" type="([^"]+)" href=")([^"]+)(")/

/** A mark that Vite leaves in a single style sheet, meant for its own plugins. */
const VITE_NOTE = /\/\*\$vite\$:\d+\*\//g

/** What HTML reads in another way than it was written, or as the end of the code. */
const UNSAFE_INSIDE = /<\/script|<!--|[\r\0]/i

/** Remembers a button that is pressed before the code has arrived, which `useEarlyPress` presses once more. */
const EARLY_PRESS =
  "addEventListener('click',self.early=function(e){self.early.button=e.target.closest('button')},true)"

/** Lets the style sheet hide the default view at once when the address asks for another one, or a frame shows one chart of it. */
const OTHER_VIEW = "if(location.search||self!==top)document.documentElement.dataset.view='other'"

const FIRST_LINES = `${OTHER_VIEW};${EARLY_PRESS}`

/** `crossorigin` makes the request the very one that `fetch('data/curated.json')` makes, so that it is reused. */
const DATA = '<link rel="preload" href="data/curated.json" as="fetch" crossorigin="anonymous">'

/**
 * The finished page. Its order is its speed: policy, styles and the drawn view come first; data and code,
 * which the first picture does not need, come after it. What a copy of the page must keep has `data-part`.
 */
export function assemblePage({ html, markup, drawnFrom, readFile, figures }: Parts): Page {
  if (!html.includes(ROOT))
    throw new AssemblyError('The built page has no empty root: run the whole build again.')
  const refused = refusedMarkup(markup)
  if (refused.length > 0) throw new AssemblyError(`The markup is refused.\n${refused.join('\n')}`)

  const styleSheets = [...html.matchAll(STYLE_SHEET)].map((match) => relativePath(match[1] ?? ''))
  const styles = styleSheets
    .map((path) => rebase(readFile(path), path).replace(VITE_NOTE, '').trim())
    .join('\n')
  if (styles.includes('</'))
    throw new AssemblyError('The style sheet has "</" in it, which would end it early.')
  const code = codeOf(html)
  const inside = figures !== undefined
  const policy = policyFor(inside ? 'one file' : 'hosted', {
    scripts: [FIRST_LINES, ...code.inline],
    styles: [styles],
  })
  const head = `  <script data-part>${FIRST_LINES}</script>\n    <style data-part>${styles}</style>\n  </head>`
  const root = `<div id="root" data-drawn-from="${drawnFrom}">${markup}</div>`
  const rest = [root, inside ? figuresElement(figures) : DATA, ...code.tags].join('\n    ')
  const page = html
    .replace(STYLE_SHEET, '')
    .replace(CODE, '')
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => head)
    .replace(ROOT, () => rest)
  return { styleSheets, html: inside ? withIconInside(page, readFile) : page }
}

/** The tags that bring the code, and what stands inside them. */
function codeOf(html: string): { readonly tags: readonly string[]; readonly inline: readonly string[] } {
  const found = [...html.matchAll(CODE)]
  const inline = found.flatMap(([, text]) => text || [])
  if (inline.some((text) => UNSAFE_INSIDE.test(text)))
    throw new AssemblyError('The code has something in it that HTML would read in another way.')
  const tags = found.map(([tag]) =>
    tag.trim().replace('<script type="module"', '<script data-part type="module"'),
  )
  return { tags, inline }
}

function withIconInside(html: string, readFile: Parts['readFile']): string {
  return html.replace(ICON, (_, before: string, type: string, path: string, after: string) => {
    const icon = encodeURIComponent(readFile(relativePath(path)).trim())
    return `${before}data:${type},${icon}${after}`
  })
}

function relativePath(href: string): string {
  return href.replace(/^\.\//, '')
}

/** Addresses in a style sheet count from the sheet; inside the page they count from the page. */
function rebase(styles: string, sheet: string): string {
  return styles.replace(
    /url\((['"]?)(?!data:|#|\/|[a-z]+:)([^'")]+)\1\)/gi,
    (_, quote: string, target: string) => {
      const { pathname } = new URL(target, `http://page/${sheet}`)
      return `url(${quote}.${pathname}${quote})`
    },
  )
}
