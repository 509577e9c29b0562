import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Style sheets are plain CSS. A class name belongs to one room and begins with its word; only `ui` has names for everybody. (CSS
 * modules would do this too, but the page is drawn beforehand by a second Vite, whose generated names would have to agree.)
 */
const textsOf = (ending: string) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join('src', path), 'utf8') }))

const sheets = textsOf('.css')
const code = textsOf('.tsx')

const NAME = /\.(-?[_a-zA-Z][\w-]*)/g
const SIZES = ['width < 600px', 'width < 900px', 'width < 1100px', 'width >= 900px', 'width >= 1100px']

/** `features/cards`, `charts`, `ui`: a feature is a room of its own, and every other layer is one room. */
const roomOf = (path: string) => /^(features\/\w+|\w+)/.exec(path)?.[1] ?? ''

const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"/g, '""')

const classesIn = (css: string) =>
  [...bare(css).matchAll(/([^{};]*)\{/g)]
    .map(([, selector = '']) => selector)
    .filter((selector) => !selector.trim().startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(NAME)].map(([, name = '']) => name))

const rooms = new Map<string, Set<string>>()
for (const { path, text } of sheets)
  for (const name of classesIn(text)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(path)))

/** The words of every `className`, with a word that is completed by a value left out. */
const used = code.flatMap(({ path, text }) =>
  [...text.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^}]*\})*)\})/g)].flatMap(
    ([, plain, expression = '']) =>
      (plain === undefined
        ? [...expression.replace(/[!=]== '[^']*'/g, '').matchAll(/['`]([^'`]*)['`]/g)].map((m) => m[1] ?? '')
        : [plain]
      )
        .flatMap((words) => words.split(/\s+/))
        .filter((word) => word !== '' && !word.includes('$'))
        .map((name) => ({ path, name })),
  ),
)

const offences = (pattern: RegExp) =>
  sheets
    .filter(({ path }) => path !== 'ui/tokens.css')
    .flatMap(({ path, text }) => [...bare(text).matchAll(pattern)].map(([found]) => `${path}: ${found}`))

describe('a class name', () => {
  it('is styled by one room only, or is offered by ui or the charts and adjusted elsewhere', () => {
    const shared = [...rooms].filter(
      ([, owners]) => owners.size > 1 && !owners.has('ui') && !owners.has('charts'),
    )
    expect(shared.map(([name, owners]) => `${name}: ${[...owners].join(', ')}`)).toEqual([])
  })

  it('is used only where its room, ui or the charts style it', () => {
    const strangers = used.filter(({ path, name }) => {
      const owners = rooms.get(name)
      return !owners || ![roomOf(path), 'ui', 'charts'].some((room) => owners.has(room))
    })
    expect(strangers).toEqual([])
  })

  it('is used somewhere', () => {
    const text = code.map((file) => file.text).join('\n')
    // `import-${severity}` uses every name that begins with `import-`.
    const uses = (name: string) =>
      new RegExp(`(?<![\\w-])(?:${name}(?![\\w-])|${name.replace(/[^-]*$/, '')}\\$\\{)`).test(text)
    const unused = [...rooms.keys()].filter((name) => !uses(name))
    expect(unused).toEqual([])
  })
})

describe('a style sheet', () => {
  it('takes its colours from the tokens, which the margin of a printed page cannot read', () => {
    const literal = offences(/#[0-9a-f]{3,8}\b(?=[^{}]*;)|\brgba?\(/gi)
    expect(literal.filter((found) => !found.startsWith('features/share/print/'))).toEqual([])
  })

  it('takes its font sizes from the tokens; on paper sizes are in points', () => {
    expect(offences(/font-size: [\d.]+(?:px|rem)/g)).toEqual([])
  })

  it('changes its layout only at the agreed widths', () => {
    const queries = offences(/@media[^{]*\b(?:width|max-width|min-width)\b[^{]*/g)
    expect(queries.filter((query) => !SIZES.some((size) => query.includes(size)))).toEqual([])
  })
})
