import { describe, expect, test } from 'vitest'
import { codesOf, everyMeasure, readAgain, readImport } from '../../support/readImport.ts'

const HEADER = 'area,metric,definition,period,value,source,note'
const share = (cells: string) => `Northamptonshire,Agency share,,Jun 2020,${cells}`
const workers = (cells: string) => `Northamptonshire,Social workers,,Jun 2020,${cells}`

async function read(...lines: readonly string[]) {
  const { problems, figures } = await readImport([HEADER, ...lines].join('\n'))
  const values = figures.map(({ reading: r }) => (r.kind === 'exact' ? r.value : r.kind))
  const [said] = problems.flatMap(({ first }) => first)
  return { codes: problems.map(({ code }) => code), values, said }
}

describe('a number that lost its quotation marks is never read as its first half', () => {
  test.each([
    ['1,02% before empty columns', share('1,02%,,'), '1,02%'],
    ['1,02% before a source and no note', share('1,02%,Board report,'), '1,02%'],
    ['1,02% before a source and a note', share('1,02%,Board report,checked'), '1,02%'],
    ['1,02% on a line that ends early', share('1,02%'), '1,02%'],
    ['1,02% on a line of just the right length', share('1,02%,'), '1,02%'],
    ['24,5 with a comma for its point', share('24,5,,'), '24,5'],
    ['1,024 before empty columns', workers('1,024,,'), '1,024'],
    ['1,024 before a source and a note', workers('1,024,Board report,checked'), '1,024'],
    ['1, 024 with a space', workers('1, 024,,'), '1,024'],
    ['1,024,000', 'Northamptonshire,Budget,,2019/20,"£1",024,000,,', '£1,024,000'],
    ['£7,5m', 'Northamptonshire,Budget,,2019/20,£7,5m,,', '£7,5m'],
    ['about 1,024', workers('~1,024,,'), '~1,024'],
  ])('%s', async (_, line, number) => {
    const { codes, values, said } = await read(line)
    expect([codes, values]).toEqual([['number-split'], []])
    expect(said?.line).toBe(2)
    expect(said?.message).toContain(`was “${number}” meant as one number?`)
  })

  test('and the words say where, what and how to mend it', async () => {
    expect((await read(share('1,02%,,'))).said).toMatchObject({
      message: 'This line has one cell more than the header: was “1,02%” meant as one number?',
      suggestion: 'Write it with a point, 1.02%, or write all its digits without a comma.',
    })
    expect((await read(workers('1,024,,'))).said?.suggestion).toBe(
      'Put quotation marks round it, "1,024", or leave out its commas.',
    )
  })

  test('in the column of a measure too', async () => {
    const wide = [
      'time_period,time_identifier,geographic_level,country_code,country_name,vacancy_posts,leavers',
      '2018,Calendar year,National,E92000001,England,300,14',
      '2019,Calendar year,National,E92000001,England,1,024,',
    ].join('\n')
    const first = await readImport(wide)
    const again = await readAgain(first.engine, {
      mapping: everyMeasure(first),
      smallCounts: { kind: 'keep', authority: 'published' },
    })
    expect(codesOf(again)).toEqual(['number-split 1'])
    expect(again.counts.new).toBe(2)
  })
})

describe('what only looks like it is read', () => {
  test.each([
    ['an extra empty cell at the end', share('24%,Board report,,'), [24]],
    ['several of them', share('24%,Board report,,,,'), [24]],
    ['a number in quotation marks', workers('"1,024",,'), [1024]],
    ['a year before a count', 'Northamptonshire,Social workers,,2019,281,,,', [281]],
    ['a count before a source that begins with a number', workers('281,2 reports,,'), [281]],
    ['the mark of a footnote as a source', workers('281,3,'), [281]],
    ['a percentage before a note in per cent', share('24%,5% of posts are empty,'), [24]],
  ])('%s', async (_, line, values) => {
    expect(await read(line)).toMatchObject({ codes: [], values })
  })

  test('a comma in the number of a file with semicolons', async () => {
    const { figures } = await readImport(
      `${HEADER.replaceAll(',', ';')}\nNorthamptonshire;Social workers;;Jun 2020;1,024;;;`,
    )
    expect(figures.map(({ asStated }) => asStated)).toEqual(['1,024'])
  })

  test('counts side by side in a file whose every line ends in a comma', async () => {
    const wide = [
      'time_period,time_identifier,geographic_level,country_code,country_name,starters,leavers',
      '2018,Calendar year,National,E92000001,England,12,345,',
      '2019,Calendar year,National,E92000001,England,14,300,',
    ].join('\n')
    const first = await readImport(wide)
    const again = await readAgain(first.engine, { mapping: everyMeasure(first) })
    expect([codesOf(again), again.counts.new]).toEqual([[], 4])
  })
})
