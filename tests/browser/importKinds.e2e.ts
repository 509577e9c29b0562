import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dialogOf, journey, leave } from './support/addFile.ts'
import { openPage } from './support/openPage.ts'
import { expectQuiet } from './support/recordErrors.ts'

const LONG = 'area,metric,period,value'
const long = (...lines: readonly string[]) =>
  [LONG, ...lines.map((line) => `Northamptonshire,${line}`)].join('\n')
const DFE = 'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name'
const MBRO = 'Local authority,E92000001,England,E06000002,Middlesbrough'

/** Files as councils and programs write them. @see the right result beside each: figures to add, most questions, words that must be said */
const RIGHT: readonly (readonly [
  kind: string,
  text: string | Buffer,
  figures: readonly string[],
  most: number,
  said?: RegExp,
])[] = [
  [
    'marks of notes',
    long('Social workers,Mar 2021,291', 'Social workers,Jun 2021,293¹', 'Agency share,Jun 2021,21²'),
    ['Jun 2021 21%', 'Jun 2021 293', 'Mar 2021 291'],
    0,
    /Marks of notes left out \(2\)/u,
  ],
  [
    'marks in a board report',
    'Measure,Jan-20,Feb-20,Mar-20¹\nSocial workers,291,293²,294\n¹ Provisional',
    ['Feb 2020 293', 'Jan 2020 291', 'Mar 2020 294'],
    1,
  ],
  [
    'a scale in the name',
    "Measure,Jan-20,Feb-20,Mar-20\nLegal spend (£'000),512,498,505",
    ['Feb 2020 £498,000', 'Jan 2020 £512,000', 'Mar 2020 £505,000'],
    2,
    /multiplied by a thousand/u,
  ],
  [
    'a rate of children',
    'Measure,Jan-20,Feb-20,Mar-20\n"Plans, rate per 10,000",51.2,52,53.7',
    ['Feb 2020 52', 'Jan 2020 51.2', 'Mar 2020 53.7'],
    2,
  ],
  [
    'a second table of targets',
    `Actual\n${long('Agency share,Apr 2021,27%')}\n\nTarget\n${long('Agency share,Sep 2021,20%')}`,
    ['Apr 2021 27%'],
    0,
    /another table begins on line 5, under “Target”/iu,
  ],
  [
    'a second table in another order',
    `${long('Social workers,Apr 2021,301')}\n\narea,metric,period,note,value\nNorthamptonshire,Social workers,Jun 2021,12,309`,
    ['Apr 2021 301'],
    0,
    /columns are not those above/u,
  ],
  [
    'fractions among percentages',
    long('Agency share,Apr 2021,27%', 'Agency share,May 2021,0.26', 'Agency share,Jun 2021,25%'),
    ['Apr 2021 27%', 'Jun 2021 25%', 'May 2021 26%'],
    1,
  ],
  [
    'decimal commas',
    'area;metric;period;value\nNorthamptonshire;Social workers;Apr 2021;281,125\nNorthamptonshire;Social workers;May 2021;284,5',
    ['Apr 2021 281.13', 'May 2021 284.5'],
    2,
  ],
  [
    'months with a space',
    'Measure,Apr 21,May 21,Jun 21\nSocial workers,291,293,294',
    ['Apr 2021 291', 'Jun 2021 294', 'May 2021 293'],
    2,
  ],
  ['midnights in summer time', long('Social workers,2020-03-31T23:00:00.000Z,291'), ['1 Apr 2020 291'], 1],
  ['timestamps', long('Social workers,31/03/2020 00:00:00,291'), ['31 Mar 2020 291'], 0],
  [
    'no header',
    'Northamptonshire\tSocial workers\tApr 2020\t291\nNorthamptonshire\tSocial workers\tMay 2020\t293',
    ['Apr 2020 291', 'May 2020 293'],
    4,
  ],
  [
    'a council under two codes',
    `${LONG}\nE08000016,Social workers,Apr 2024,140\nE08000038,Social workers,Jun 2025,142`,
    ['Barnsley Apr 2024 140', 'Barnsley Jun 2025 142'],
    0,
  ],
  [
    'a year over quarters',
    ',2018/19,,,\nMeasure,Q1,Q2,Q3,Q4\nSocial workers,291,292,293,294',
    ['Apr to Jun 2018 291', 'Jan to Mar 2019 294', 'Jul to Sep 2018 292', 'Oct to Dec 2018 293'],
    1,
  ],
  [
    'a year over months',
    ',2019,,2020\nMeasure,Nov,Dec,Jan\nSocial workers,291,292,293',
    ['Dec 2019 292', 'Jan 2020 293', 'Nov 2019 291'],
    1,
  ],
  [
    'Actual and Target over months',
    ',Actual,,,Target,,\nMeasure,Apr-21,May-21,Jun-21,Apr-21,May-21,Jun-21\nAgency share,27%,26%,25%,20%,20%,20%',
    ['Apr 2021 27%', 'Jun 2021 25%', 'May 2021 26%'],
    2,
  ],
  [
    'a breakdown in the first column',
    `age_group,${DFE},plans\nTotal,201718,Financial year,${MBRO},610\nUnder 5,201718,Financial year,${MBRO},250`,
    ['Middlesbrough 2017-18 610'],
    2,
    /Total/u,
  ],
  [
    'the first of every month',
    long('Social workers,01/04/2021,291', 'Social workers,01/05/2021,292', 'Social workers,01/06/2021,293'),
    ['Apr 2021 291', 'Jun 2021 293', 'May 2021 292'],
    1,
  ],
  [
    'a long name',
    `Measure,Apr-21,May-21,Jun-21\n${'Percentage of children who became the subject of a plan '.repeat(2)}within two years,18.2%,19%,17.4%`,
    ['Apr 2021 18.2%', 'Jun 2021 17.4%', 'May 2021 19%'],
    2,
  ],
  [
    'decimals of an average',
    'Measure,Apr-21,May-21,Jun-21\nDays to conference (average),14.2,13.9,15.0',
    ['Apr 2021 14.2', 'Jun 2021 15', 'May 2021 13.9'],
    2,
  ],
  [
    'lines that end early',
    'Measure,Apr-21,May-21,Jun-21\nSocial workers,291,292,293\nAgency share,24%,25%\nHighest caseload,30',
    ['Apr 2021 24%', 'Apr 2021 291', 'Apr 2021 30', 'Jun 2021 293', 'May 2021 25%', 'May 2021 292'],
    1,
    /Lines that end early/u,
  ],
  [
    'years that a spreadsheet changed',
    long('Social workers,Sep-08,291', 'Social workers,2012/13,292'),
    ['2008-09 291', '2012-13 292'],
    1,
  ],
  [
    'the flagship measure without a definition',
    long('Unallocated cases,Apr 2021,51', 'Unallocated cases,May 2021,47'),
    ['Apr 2021 51', 'May 2021 47'],
    1,
  ],
  [
    'fractions in a board report',
    'Northamptonshire\nMeasure,Apr-21,May-21,Jun-21\nAgency share,26,0.25,24',
    ['Apr 2021 26%', 'Jun 2021 24%', 'May 2021 25%'],
    1,
  ],
  [
    'months with a space in one column',
    long('Social workers,Apr 21,291', 'Social workers,May 21,293'),
    ['Apr 2021 291', 'May 2021 293'],
    1,
  ],
  [
    'nothing but zeros, and sums of many thousand millions',
    'Northamptonshire\nMeasure,Apr-21,May-21,Jun-21\nSerious events,0,0,0\nWhole-life spend (£),"123,456,789,012","98,765,432,101",0',
    ['Apr 2021 0', 'Apr 2021 £123.46bn', 'Jun 2021 0', 'Jun 2021 £0', 'May 2021 0', 'May 2021 £98.77bn'],
    1,
  ],
  [
    'codes of other councils',
    `${LONG}\nE06000061,Social workers,Apr 2022,152\nE08000016,Social workers,Apr 2022,141\nE92000001,Social workers,Apr 2022,31500`,
    ['Barnsley Apr 2022 141', 'England Apr 2022 31,500', 'North Northamptonshire Apr 2022 152'],
    0,
  ],
  [
    'a title as long as a line',
    'Northamptonshire\nMeasure,Apr-21,May-21,Jun-21\nPercentage of looked after children with three or more homes in the year to date,11.2%,12.4%,12.1%',
    ['Apr 2021 11.2%', 'Apr to Jun 2021 12.1%', 'Apr to May 2021 12.4%'],
    1,
  ],
  [
    'one stray byte',
    Buffer.concat([
      Buffer.from(
        `${LONG},note\nNorthamptonshire,Social workers,Apr 2021,291,café\nNorthamptonshire,Social workers,May 2021,293,it`,
      ),
      Buffer.from([0x92]),
      Buffer.from('s'),
    ]),
    ['Apr 2021 291', 'May 2021 293'],
    0,
  ],
  [
    'a column of units',
    'Northamptonshire\nMeasure,Unit,Apr-21,May-21,Jun-21\nLegal spend,£000,512,498,505\nSocial workers,FTE,281.4,282,280',
    [
      'Apr 2021 281.4',
      'Apr 2021 £512,000',
      'Jun 2021 280',
      'Jun 2021 £505,000',
      'May 2021 282',
      'May 2021 £498,000',
    ],
    2,
    /multiplied by a thousand/u,
  ],
  [
    'Actual and Target under two quarters',
    'Northamptonshire\n,Q1 2021/22,,Q2 2021/22,\nMeasure,Actual,Target,Actual,Target\nAgency share,28%,25%,27%,24%',
    ['Apr to Jun 2021 28%', 'Jul to Sep 2021 27%'],
    1,
    /Targets kept/u,
  ],
  [
    'a year that is not over, beside its months',
    'Northamptonshire\nMeasure,Apr-21,May-21,Jun-21,2021/22 YTD\nReferrals made,300,310,290,900',
    ['Apr 2021 300', 'Apr to Jun 2021 900', 'Jun 2021 290', 'May 2021 310'],
    1,
    /A year that is not over/u,
  ],
  [
    'a line of the DfE’s layout without its code',
    `${DFE},starts,ends\n2021,Calendar year,${MBRO},612,640\n2022,Calendar year,Local authority,England,E06000002,Middlesbrough,655,611`,
    ['Middlesbrough 2021 612', 'Middlesbrough 2021 640'],
    2,
    /8 cells, but the header has 9/u,
  ],
  [
    'names that councils use',
    long('Agency rate,Apr 2021,21%', 'Assessments completed in 45 days,Apr 2021,81.5%'),
    ['Apr 2021 21%', 'Apr 2021 81.5%'],
    0,
  ],
]

it('files as councils have them give their figures', async () => {
  const { page, recorder } = await openPage()
  await page.getByRole('status').waitFor()
  for (const [kind, text, figures, most, said] of RIGHT) {
    const result = await journey(page, text, `${kind}.csv`)
    expect.soft([kind, ...result.figures], result.words.slice(-800)).toEqual([kind, ...figures.toSorted()])
    expect.soft(result.asked, kind).toBeLessThanOrEqual(most)
    if (said) expect.soft(result.words, kind).toMatch(said)
    await leave(page)
  }
  expectQuiet(recorder)
}, 200_000)

/** Files whose figures may not be added, with the words that must be said. */
const NOT_READ: readonly (readonly [kind: string, text: string | Buffer, said: RegExp])[] = [
  [
    'a line with a missing cell',
    'Measure,Apr-21,May-21,Jun-21\nSocial workers,294,289',
    /3 cells, but the header has 4/u,
  ],
  [
    'a line with a separator too many',
    'Measure,Apr-21,May-21,Jun-21\nSocial workers,,291,294,',
    /5 cells, but the header has 4|one cell more than the header/u,
  ],
  ['columns that were too narrow', long('Social workers,########,291'), /too narrow/u],
  ['a code of no council', `${LONG}\nE06000999,Social workers,Apr 2021,291`, /not the code of a council/u],
  [
    'populations of wards',
    `Ward,Population\n${Array.from({ length: 12 }, (_, i) => `Ward ${i + 1},${4311 + 977 * (i % 5)}`).join('\n')}`,
    /LineWardPopulation2Ward 1/u,
  ],
  ['a list of names', 'country,name\nAD,Andorra\nAF,Afghanistan', /Linecountryname2ADAndorra/u],
  [
    'a table inside a cell',
    'id,comment\n1,hello\n2,"A table:\nid|key|value\n1|apple|10\n2|pear|4"',
    /Lineidcomment21hello32A table: id\|key\|value/u,
  ],
  [
    'shares in words',
    long('Agency share,Apr 2021,one in five', 'Agency share,May 2021,1/5'),
    /is not a figure/u,
  ],
  ['months of another country', long('Social workers,04/13/2021,291'), /month first/u],
  [
    'a list of a child',
    'CHILD,DOB,REVIEW,REVIEW_CODE\n566910,27/03/2008,30/08/2017,PN6',
    /records of single children: columns “CHILD”, “DOB”/u,
  ],
  [
    'a child’s XML',
    '<?xml version="1.0"?><M><Child><LAchildID>1</LAchildID><PersonBirthDate>2010-01-02</PersonBirthDate></Child></M>',
    /it is XML, with .*“LAchildID” \(1\)/u,
  ],
]

it('files that would give a wrong figure give none', async () => {
  const { page } = await openPage()
  await page.getByRole('status').waitFor()
  for (const [kind, text, said] of NOT_READ) {
    const { figures, words } = await journey(page, text, `${kind}.csv`)
    expect.soft([kind, ...figures]).toEqual([kind])
    expect.soft(words, kind).toMatch(said)
    expect.soft(words, kind).not.toMatch(/566910|27\/03\/2008|2010-01-02/u)
    await leave(page)
  }
}, 100_000)

it('the page’s own figures, saved by a spreadsheet in the United Kingdom, change nothing', async () => {
  const { page } = await openPage()
  await page.getByRole('status').waitFor()
  await page.getByRole('button', { name: 'Add figures' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Download the current figures' }).click(),
  ])
  const own = readFileSync(await download.path(), 'utf8')
  await leave(page)
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
  const saved = own
    .replace(/(?<=,)(\d{4})-(\d{2})-(\d{2})(?=,)/gu, '$3/$2/$1')
    .replace(
      /(?<=,)20(\d\d)-(0[1-9]|1[0-2])(?=,)/gu,
      (_, year, month) => `${names[Number(month) - 1]}-${year}`,
    )
  expect(saved).toMatch(/,[A-Z][a-z]{2}-\d\d,/u)
  const { words } = await journey(page, saved, 'figures.csv')
  expect(words).toMatch(/0 new, 0 changed, \d+ same, 0 rejected/u)
})
