import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AssemblyError, assemblePage } from '../../../tools/assemblePage.ts'

const BUILT = `<html><head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-1.js">
    <link rel="stylesheet" crossorigin href="./assets/style-1.css">
  </head><body><div id="root"></div></body></html>`

const STYLES = ".a{background:url(./dot.svg)}.b{background:url('data:image/gif;base64,x')}/*$vite$:1*/"

function assemble(markup: string, html = BUILT, styles = STYLES) {
  return assemblePage({ html, markup, drawnFrom: 'abc', readFile: () => styles })
}

describe('the prerendered page', () => {
  it('puts policy, styles and view before data and code', () => {
    const { html } = assemble('<main>View</main>')
    const order = [
      'Content-Security-Policy',
      '<meta charset',
      '<style',
      '<main>',
      'data/curated.json',
      'index-1.js',
    ]
    const places = order.map((part) => html.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('has its styles inside, with addresses relative to the page', () => {
    const { html, styleSheets } = assemble('<p>View</p>')
    expect(html).toContain(
      ".a{background:url(./assets/dot.svg)}.b{background:url('data:image/gif;base64,x')}</style>",
    )
    expect(html).not.toContain('stylesheet')
    expect(styleSheets).toEqual(['assets/style-1.css'])
  })

  it('allows each inline script and style by the hash of its exact text', () => {
    const { html } = assemble('<p>View</p>')
    for (const tag of ['script', 'style']) {
      const text = new RegExp(`<${tag} data-part>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? ''
      expect(html).toContain(
        `${tag}-src 'self' 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      )
    }
  })

  it('keeps markup with a dollar sign as it is', () => {
    expect(assemble("<p>$& and $'</p>").html).toContain("<p>$& and $'</p>")
  })

  it.each([
    ['a style attribute', '<p class="a" style="color:red">', /Style attributes .* Found 1/],
    ['an event attribute', '<p onclick="go()">', /Event attributes/],
    ['a style element', '<style>p{}</style>', /Style and script elements/],
    ['nothing', ' ', /empty/],
  ])('refuses markup with %s', (_, markup, message) => {
    expect(() => assemble(markup)).toThrow(message)
    expect(() => assemble(markup)).toThrow(AssemblyError)
  })

  it('accepts the words style and on where they are not attributes', () => {
    expect(() => assemble('<p title="a style=b, on=c > d" data-style="x">style="x"</p>')).not.toThrow()
  })

  it('refuses a page that is already prerendered', () => {
    expect(() => assemble('<p>View</p>', assemble('<p>View</p>').html)).toThrow(/no empty root/)
  })
})

describe('the one-file edition', () => {
  const CODE = 'if(1<2)start("$&")'
  const html = `<html><head>
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <script type="module" crossorigin>${CODE}</script>
    <link rel="stylesheet" crossorigin href="./style.css">
  </head><body><div id="root"></div></body></html>`
  const readFile = (path: string) => (path.endsWith('.svg') ? '<svg/>' : '.a{color:red}')
  const inside = (figures: string, page = html) =>
    assemblePage({ html: page, markup: '<p>View</p>', drawnFrom: 'abc', readFile, figures }).html

  it('loads no file: styles, figures, code and icon are inside, the code last', () => {
    const page = inside('{"a":1}')
    expect(page).not.toMatch(/(src|href)="(?!data:)/)
    expect(page).toContain('<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg%2F%3E" />')
    const order = ['<style', '<p>View</p>', '{"a":1}', CODE].map((part) => page.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('allows its own code by its hash and a blob worker, and no connection', () => {
    const policy = /content="(default-src[^"]*)"/.exec(inside('{}'))?.[1] ?? ''
    expect(policy).toContain(`'sha256-${createHash('sha256').update(CODE).digest('base64')}'`)
    expect(policy).toContain("connect-src 'none'; worker-src blob:")
    expect(policy).not.toMatch(/'self'|unsafe/)
  })

  it('writes figures so that they cannot end their element early and keep their meaning', () => {
    const figures = '{"title":"</script><!-- & <b>"}\r\n'
    const written = /id="figures">(.*?)<\/script>/s.exec(inside(figures))?.[1] ?? ''
    expect(written).not.toMatch(/[<\r]/)
    expect(JSON.parse(written)).toEqual({ title: '</script><!-- & <b>' })
  })

  it.each(['"<!--"', '"</SCRIPT>"', '`\r`', '"\0"'])(
    'refuses code that HTML would read differently: %j',
    (code) => {
      expect(() =>
        inside(
          '{}',
          html.replace(CODE, () => code),
        ),
      ).toThrow(/HTML would read in another way/)
    },
  )
})
