import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'

const FOLDER = '../shared/articles'

/** White space, curly marks and dashes differ between copies of one text. */
const plain = (text: string) =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim()

/** Each article's lines that are not empty, by its title, which is the first of them. `p24` is the 24th. */
const articles = new Map(
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map((name) => {
    const lines = readFileSync(join(FOLDER, name), 'utf8')
      .split(/\r?\n/u)
      .map(plain)
      .filter((line) => line !== '')
    return [lines[0] ?? '', lines] as const
  }),
)
const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))
const linesOf = (sourceId: string) =>
  articles.get(plain(curated.sources.find(({ id }) => id === sourceId)?.title ?? ''))
const fromArticles = new Set(curated.sources.filter(({ kind }) => kind === 'article').map(({ id }) => id))

/** The text that a locator points at: `p21`, or `p21;p22` for two paragraphs. */
function textAt(lines: readonly string[], locator: string): string {
  return locator
    .split(';')
    .map((part) => {
      const line = lines[Number(/^p(\d+)$/u.exec(part.trim())?.[1]) - 1]
      if (line === undefined) throw new Error(`there is no ${part}`)
      return line
    })
    .join(' ')
}

describe.runIf(articles.size > 0)('what the data say of an article stands in it', () => {
  test.each(
    curated.observations
      .filter(({ source }) => fromArticles.has(source))
      .map((o) => [`${o.source} ${o.locator}: ${o.asStated}`, o] as const),
  )('%s', (_, { source, locator, asStated, dateAsStated }) => {
    const lines = linesOf(source)
    if (!lines) throw new Error(`no article has the title of ${source}`)
    expect(textAt(lines, locator)).toContain(plain(asStated))
    expect(lines.some((line) => line.includes(plain(dateAsStated)))).toBe(true)
  })

  test.each(
    curated.milestones
      .filter(({ source, locator }) => fromArticles.has(source) && locator !== '')
      .map((m) => [m.id, m] as const),
  )('the paragraph of %s exists', (_, { source, locator }) => {
    const lines = linesOf(source)
    if (!lines) throw new Error(`no article has the title of ${source}`)
    expect(textAt(lines, locator)).not.toBe('')
  })
})
