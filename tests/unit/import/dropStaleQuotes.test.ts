import { describe, expect, test } from 'vitest'
import type { Observation } from '#domain/model/observation.ts'
import { citation } from '#domain/phrasing/citation.ts'
import { describeSelection } from '#domain/phrasing/describe.ts'
import { chartCsv } from '#domain/tables/chartCsv.ts'
import { figureTable } from '#domain/tables/figureTable.ts'
import { curated, curatedFigures, curatedMetric } from '../../support/curated.ts'
import { readImport } from '../../support/readImport.ts'

const metric = curatedMetric('unallocated')
const file = chartCsv(curatedFigures('unallocated'))
const BYLINE = 'Local newspaper, not named, 15 May 2019'
const QUOTE = '192 assessments without an allocated worker'

/** The downloaded file with one text in the place of another, which it must hold. */
function edited(from: string, to: string): string {
  expect(file).toContain(from)
  return file.replace(from, to)
}

const add = (text: string, userFigures: readonly Observation[] = []) =>
  readImport(text, { dataset: curated, userFigures })

const changedFile = () => edited(',192,,,exact', ',205,,,exact')

async function only(text: string): Promise<Observation> {
  const { figures } = await add(text)
  const [first, ...others] = figures
  if (!first || others.length > 0) throw new Error(`${figures.length} figures would be added, not one`)
  return first
}

describe('a figure that was changed in the downloaded table', () => {
  test('goes without the words of the source and says what it was changed from', async () => {
    expect(await only(changedFile())).toMatchObject({
      reading: { kind: 'exact', value: 205 },
      asStated: '',
      dateAsStated: '',
      locator: '',
      attribution: '',
      source: `changed from 192 (${BYLINE})`,
      layer: 'user',
    })
  })

  test('is warned of where it stands, and is the only thing that would be added', async () => {
    const { problems, counts } = await add(changedFile())
    expect(problems.flatMap(({ first }) => first)).toMatchObject([
      {
        severity: 'warning',
        code: 'not-in-the-words',
        line: file.split('\n').findIndex((line) => line.includes(',192,,,exact')) + 1,
        column: 'value',
        message: 'Your 205 is not in the source’s words, so it is kept as your own figure.',
      },
    ])
    expect(counts).toMatchObject({ new: 1, changed: 0, same: 4, clashes: 1, refusedLines: 0 })
  })

  test('is a jump from the figure that stood there', async () => {
    const { changes } = await add(edited(',192,,,exact', ',20,,,exact'))
    expect(changes).toMatchObject([{ kind: 'new', jumpFrom: 192, curated: { reading: { value: 192 } } }])
  })

  test('is quoted nowhere on the page', async () => {
    const own = await only(changedFile())
    const area = curated.areas[0]
    if (!area) throw new Error('the curated data hold no area')
    const cited = citation(own, { area, metric }, curated.sources)
    expect(cited).toBe(
      `${metric.title}, Northamptonshire: 205 assessments, December 2018. Source: Your figures: changed from 192 (${BYLINE}). Added by the user, not verified.`,
    )
    const [row] = figureTable([own], metric, curated.sources)
    expect(row).toMatchObject({
      stated: '',
      whenStated: '',
      source: `Your figures: changed from 192 (${BYLINE})`,
    })
    const described = describeSelection(
      {
        area,
        metric,
        shown: [own],
        extent: { start: '2018-01-01', end: '2019-12-31' },
        behind: [],
        known: '',
        verdictOf: () => undefined,
        progress: undefined,
        reasons: { rebase: undefined, aside: [] },
      },
      [],
      curated.sources,
    )
    expect(described).toContain(`Your figures: changed from 192 (${BYLINE})`)
    for (const words of [cited, described, JSON.stringify(row)]) {
      expect(words).not.toContain(QUOTE)
      expect(words).not.toContain('local-news-2019-05-15')
    }
  })

  test('is the same when the file is added again', async () => {
    const userFigures = [await only(changedFile())]
    expect((await add(changedFile(), userFigures)).counts).toMatchObject({ new: 0, changed: 0, same: 5 })
    expect((await add(file, userFigures)).counts).toMatchObject({ new: 0, changed: 0, same: 5 })
    expect((await add(chartCsv(userFigures), userFigures)).counts).toMatchObject({
      new: 0,
      changed: 0,
      same: 1,
    })
  })

  test('says so of another month too, with the month that the words were about', async () => {
    expect(await only(edited('2018-12,,at,192,,,exact', '2019-01,,at,205,,,exact'))).toMatchObject({
      asStated: '',
      source: `changed from 192, December 2018 (${BYLINE})`,
    })
  })

  test('keeps words that the person wrote for it', async () => {
    const { figures, problems } = await add(
      edited(',192,,,exact', ',205,,,exact').replace(QUOTE, '205 assessments'),
    )
    expect(figures).toMatchObject([{ asStated: '205 assessments', source: BYLINE }])
    expect(problems).toEqual([])
  })
})

describe('a derived figure that was changed', () => {
  test('goes without the formula, which gives another number', async () => {
    const [derived] = curatedFigures('vacancy_share').filter(({ status }) => status === 'derived')
    if (derived?.reading.kind !== 'exact') throw new Error('the curated data hold no derived share')
    const value = `,${derived.reading.value},`
    const { figures } = await add(chartCsv([derived]).replace(value, ',31,'))
    expect(figures).toMatchObject([{ reading: { value: 31 }, status: 'reported', note: '', asStated: '' }])
  })
})

describe('a file as it was downloaded', () => {
  test('changes nothing', async () => {
    const { counts, problems } = await add(chartCsv(curated.observations))
    expect(counts).toMatchObject({ new: 0, changed: 0, same: curated.observations.length, refusedLines: 0 })
    expect(problems).toEqual([])
  })
})

describe('the source of a person’s own figure', () => {
  test('is written out where it is one of the page’s', async () => {
    const { figures, problems } = await add(
      file.replace(QUOTE, 'my own words').replace('2018-12,,at', '2019-02,,at'),
    )
    expect(figures).toMatchObject([{ source: BYLINE, asStated: 'my own words' }])
    expect(problems).toEqual([])
  })

  test('stays as it was written where the page does not know it', async () => {
    const { figures } = await add(edited('local-news-2019-05-15', 'board-2019'))
    expect(figures.map(({ source }) => source)).toEqual(['board-2019'])
  })
})

describe('a figure of one’s own that was changed in the downloaded table', () => {
  test('goes without the words of before, and keeps its source', async () => {
    const own = { ...(await only(changedFile())), source: 'Board report', asStated: '205 in the report' }
    const text = chartCsv([own]).replace(',205,,,exact', ',210,,,exact')
    const { figures, counts } = await add(text, [own])
    expect(counts).toMatchObject({ new: 0, changed: 1 })
    expect(figures).toMatchObject([{ reading: { value: 210 }, asStated: '', source: 'Board report' }])
  })
})
