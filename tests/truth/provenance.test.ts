import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCurated } from '#data/loadCurated.ts'
import { plainCsv, publishedFiles } from '../support/truthFiles.ts'

/** Copies of one text differ in white space and in the shape of quotation marks. */
const plain = (text: string) =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim()

const curated = parseCurated(JSON.parse(readFileSync('data/curated.json', 'utf8')))
const articles = plainCsv('tests/truth/articles/articles.csv')
const quotations = plainCsv('tests/truth/articles/quotations.csv').map((row) => ({
  source: row.get('source') ?? '',
  paragraph: Number(row.get('paragraph')),
  words: plain(row.get('words') ?? ''),
}))

/** The non-empty lines of each article by its title, which is the first of them; empty unless the articles are at hand. */
const fullTexts = new Map(
  publishedFiles('articles').map((path) => {
    const lines = readFileSync(path, 'utf8')
      .split(/\r?\n/u)
      .map(plain)
      .filter((line) => line !== '')
    return [lines[0], lines]
  }),
)

/** Paragraph numbers of a locator: 21 and 22 of `p21;p22`. */
const paragraphsOf = (locator: string) =>
  locator.split(';').map((part) => Number(/^p(\d+)$/u.exec(part.trim())?.[1]))

const ofArticles = <T extends { readonly source: string }>(rows: readonly T[]) =>
  rows.filter(({ source }) => articles.some((article) => article.get('source') === source))

describe('the words that a figure rests on', () => {
  test.each(
    ofArticles(curated.observations).map((o) => [`${o.source} ${o.locator}: ${o.asStated}`, o] as const),
  )('%s', (_, { source, locator, asStated, dateAsStated }) => {
    const quoted = quotations.filter((q) => q.source === source)
    const there = quoted.filter(({ paragraph }) => paragraphsOf(locator).includes(paragraph))
    expect(there.some(({ words }) => words.includes(plain(asStated)))).toBe(true)
    expect(quoted.some(({ words }) => words.includes(plain(dateAsStated)))).toBe(true)
  })

  test.each(quotations.map((q) => [`${q.source} p${q.paragraph}: ${q.words}`, q] as const))(
    'are quoted from a source of the page, at its paragraph: %s',
    (_, { source, paragraph, words }) => {
      const title = curated.sources.find(({ id }) => id === source)?.title
      expect(title).toBeDefined()
      const lines = fullTexts.get(plain(title ?? ''))
      if (lines) expect(lines[paragraph - 1]).toContain(words)
    },
  )
})

describe('the articles', () => {
  test.each(articles.map((row) => [row.get('source') ?? '', row] as const))(
    '%s has its title and its number of paragraphs',
    (id, row) => {
      const title = curated.sources.find((s) => s.id === id)?.title ?? ''
      expect(title).toBe(row.get('title'))
      const lines = fullTexts.get(plain(title))
      if (lines) expect(lines).toHaveLength(Number(row.get('paragraphs')))
    },
  )

  test.each(
    ofArticles(curated.milestones)
      .filter(({ locator }) => locator !== '')
      .map((m) => [m.id, m] as const),
  )('have the words that %s is taken from, at its paragraph', (_, { source, locator, asStated }) => {
    const count = Number(articles.find((row) => row.get('source') === source)?.get('paragraphs'))
    for (const paragraph of paragraphsOf(locator)) {
      expect(paragraph).toBeGreaterThan(0)
      expect(paragraph).toBeLessThanOrEqual(count)
    }
    const quoted = quotations.filter((q) => q.source === source)
    const there = quoted.filter(({ paragraph }) => paragraphsOf(locator).includes(paragraph))
    expect(there.some(({ words }) => words.includes(plain(asStated)))).toBe(true)
  })

  test.each(ofArticles(curated.plans).map((step) => [step.id, step] as const))(
    'have the words of the plan %s',
    (_, { source, asStated }) => {
      const quoted = quotations.filter((q) => q.source === source)
      expect(quoted.some(({ words }) => words.includes(plain(asStated)))).toBe(true)
    },
  )
})
