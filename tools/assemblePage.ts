import { policyFor } from './contentPolicy.ts'
import { refusedMarkup } from './refusedMarkup.ts'

/** What Vite built, and what to put into it. */
interface Parts {
  readonly html: string
  readonly markup: string
  /** Reads a built style sheet by its path from the page. */
  readonly readStyles: (path: string) => string
}

interface Page {
  readonly html: string
  /** The style sheets that the page now carries inside itself, by their path from it. */
  readonly styleSheets: readonly string[]
}

/** The build gave something this step cannot finish: the message says what to mend. */
export class PrerenderError extends Error {}

const ROOT = '<div id="root"></div>'
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*?href="([^"]+)"[^>]*>/g
const CODE = /\s*<script type="module"[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g

/** A mark that Vite leaves in a single style sheet, meant for its own plugins. */
const VITE_NOTE = /\/\*\$vite\$:\d+\*\//g

/** Lets the style sheet hide the default view at once when the address asks for another one, or a frame shows one chart of it. */
const OTHER_VIEW = "if(location.search||self!==top)document.documentElement.dataset.view='other'"

/** `crossorigin` makes the request the very one that `fetch('data/curated.json')` makes, so that it is reused. */
const DATA = '<link rel="preload" href="data/curated.json" as="fetch" crossorigin="anonymous">'

/**
 * The finished page. Its order is its speed: policy, styles and the drawn view come first; data and code,
 * which the first picture does not need, are asked for after it.
 */
export function assemblePage({ html, markup, readStyles }: Parts): Page {
  if (!html.includes(ROOT))
    throw new PrerenderError('The built page has no empty root: run the whole build again.')
  const refused = refusedMarkup(markup)
  if (refused.length > 0) throw new PrerenderError(`The markup is refused.\n${refused.join('\n')}`)

  const styleSheets = [...html.matchAll(STYLE_SHEET)].map((match) => relativePath(match[1] ?? ''))
  const styles = styleSheets
    .map((path) => rebase(readStyles(path), path).replace(VITE_NOTE, '').trim())
    .join('\n')
  if (styles.includes('</'))
    throw new PrerenderError('The style sheet has "</" in it, which would end it early.')
  const code = (html.match(CODE) ?? []).map((tag) => tag.trim())
  const policy = policyFor({ scripts: [OTHER_VIEW], styles: [styles] })

  return {
    styleSheets,
    html: html
      .replace(STYLE_SHEET, '')
      .replace(CODE, '')
      .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
      .replace('</head>', () => `  <script>${OTHER_VIEW}</script>\n    <style>${styles}</style>\n  </head>`)
      .replace(ROOT, () => [`<div id="root">${markup}</div>`, DATA, ...code].join('\n    ')),
  }
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
