import { figuresElement } from '#data/figuresInside.ts'
import { todaysDay } from '#domain/model/day.ts'
import { policyFor } from './contentPolicy.ts'

/** What Vite built, and what to put into it. */
interface Parts {
  readonly html: string
  readonly markup: string
  /** Checksum of the figures in the markup. The code takes the markup over only when its own figures have the same checksum. */
  readonly drawnFrom: string
  /** Reads a built file by its path from the page. */
  readonly readFile: (path: string) => string
  /** The text of `curated.json`, which makes the one-file edition. Without it the page fetches its data. */
  readonly figures?: string
}

interface Page {
  readonly html: string
  /** Paths of the style sheets that are now inside the page. */
  readonly styleSheets: readonly string[]
}

/** The build produced something that this step cannot finish. The message says what to fix. */
export class AssemblyError extends Error {}

const ROOT = '<div id="root"></div>'
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*?href="([^"]+)"[^>]*>/g
const CODE = /\s*<script type="module"[^>]*>([\s\S]*?)<\/script>|\s*<link rel="modulepreload"[^>]*>/g
const ICON = /(<link rel="icon" type="([^"]+)" href=")([^"]+)(")/

/** A comment that Vite leaves in a style sheet for its own plugins. */
const VITE_NOTE = /\/\*\$vite\$:\d+\*\//g

/** Text that HTML would read differently inside a script, or as its end. */
const UNSAFE_INSIDE = /<\/script|<!--|[\r\0]/i

/** Remembers a button that is pressed before the code arrives; `useEarlyPress` presses it again. */
const EARLY_PRESS =
  "addEventListener('click',self.early=function(e){self.early.button=e.target.closest('button')},true)"

/** Lets the style sheet hide the default view at once when the address asks for another view or the page is in a frame. */
const OTHER_VIEW = "if(location.search||self!==top)document.documentElement.dataset.view='other'"

const FIRST_LINES = `${OTHER_VIEW};${EARLY_PRESS}`

/** With `crossorigin` the request equals that of `fetch('data/curated.json')`, so the browser reuses it. */
const DATA = '<link rel="preload" href="data/curated.json" as="fetch" crossorigin="anonymous">'

/**
 * The finished page. Policy, styles and the drawn view come first, so that the first chart appears early; data and code come after
 * them. Elements that a copy of the page must keep have the attribute `data-part`.
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
  const root = `<div id="root" data-drawn-from="${drawnFrom}" data-drawn-on="${todaysDay()}">${markup}</div>`
  const rest = [root, inside ? figuresElement(figures) : DATA, ...code.tags].join('\n    ')
  const page = html
    .replace(STYLE_SHEET, '')
    .replace(CODE, '')
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => head)
    .replace(ROOT, () => rest)
  return { styleSheets, html: inside ? withIconInside(page, readFile) : page }
}

/** The tags that load the code, and the code inside them. */
function codeOf(html: string): { readonly tags: readonly string[]; readonly inline: readonly string[] } {
  const found = [...html.matchAll(CODE)]
  const inline = found.flatMap(([, text]) => text || [])
  if (inline.some((text) => UNSAFE_INSIDE.test(text)))
    throw new AssemblyError('The code contains text that HTML would read in another way.')
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

/** Rewrites relative addresses: in a style sheet they start from the sheet, inside the page from the page. */
function rebase(styles: string, sheet: string): string {
  return styles.replace(
    /url\((['"]?)(?!data:|#|\/|[a-z]+:)([^'")]+)\1\)/gi,
    (_, quote: string, target: string) => {
      const { pathname } = new URL(target, `http://page/${sheet}`)
      return `url(${quote}.${pathname}${quote})`
    },
  )
}

const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi

/**
 * One line for each thing in the markup that the page's content security policy blocks, with the first tags: such a page would look
 * right in development and lose its styles or code once built.
 */
function refusedMarkup(markup: string): readonly string[] {
  if (!markup.trim()) return ['It is empty.']
  const tags = markup.match(TAG) ?? []
  return [
    ...blocked(
      'Style attributes are blocked by the content security policy; use a class or an SVG attribute',
      tags.filter(hasAttribute(/^style$/i)),
    ),
    ...blocked(
      'Event attributes are blocked by the content security policy',
      tags.filter(hasAttribute(/^on/i)),
    ),
    ...blocked(
      'Style and script elements are blocked by the content security policy',
      tags.filter((tag) => /^<(style|script)\b/i.test(tag)),
    ),
  ]
}

function hasAttribute(name: RegExp): (tag: string) => boolean {
  return (tag) => {
    const [, ...attributes] = tag.replace(/"[^"]*"/g, '').split(/[\s/>]+/)
    return attributes.some((attribute) => name.test(attribute.replace(/=$/, '')))
  }
}

function blocked(reason: string, tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return []
  return [`${reason}. Found ${tags.length}, first: ${tags.slice(0, 5).join(' ')}`]
}
