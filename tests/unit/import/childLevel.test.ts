import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImport } from '../../support/readImport.ts'

/** The tables of the children looked after return, the children in need census and the lists for an inspection. */
const TABLES: Readonly<Record<string, string>> = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  'unaccompanied children': 'CHILD,SEX,DOB,DUC',
  health: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK',
  'care leavers': 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  adoption: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
  'placed for adoption': 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  'previous permanence': 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  'social worker episodes': 'CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  identifiers: 'LAchildID,UPN,FormerUPN,UPNunknown,PersonBirthDate,GenderCurrent,Ethnicity',
  details: 'LAchildID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure',
  assessments: 'LAchildID,AssessmentActualStartDate,AssessmentAuthorisationDate,AssessmentFactors',
  plans: 'LAchildID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,NumberOfPreviousCPP',
  contacts: 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child,Date of Contact',
  'looked after':
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child,Date started to be looked after,Allocated Worker',
  'an export of a case system': 'Forename,Surname,Person ID,Address,Telephone,E-mail',
  'an export without a name': 'Ref,Allocated worker,Telephone,Opened',
}
const tables = Object.entries(TABLES)

/** A made-up cell for a column: an identifier, a date on any day, or a code. */
function made(name: string, child: number): string {
  if (/^(?:child|lachildid|child unique id|person id|ref)$/iu.test(name)) return String(566_910 + child * 37)
  if (/sw_id/iu.test(name)) return `SW${4410 + child}`
  const day = String(3 + ((child * 7) % 24)).padStart(2, '0')
  if (/dob|birth/iu.test(name)) return `${day}/0${1 + (child % 9)}/${2006 + (child % 12)}`
  return /date|decom|review$|start|end$|dec$/iu.test(name) ? `${day}/0${1 + (child % 9)}/2020` : 'A1'
}
const lineOf = (header: string, child: number) => header.split(',').map((name) => made(name, child))
const refusalOf = async (text: string, name = 'list.csv') => (await readImport(text, { name })).refusal

describe('a list of single children is refused, and no value is said', () => {
  test.each(tables)('%s, with one child', async (_, header) => {
    const refusal = await refusalOf(`${header}\n${lineOf(header, 1).join(',')}`)
    expect(refusal?.code).toBe('personal-data')
    expect(refusal?.message).toContain(`“${header.split(',')[_ === 'an export without a name' ? 1 : 0]}”`)
  })

  test.each(tables)('%s, under titles, in another separator, among other lines', async (_, header) => {
    const shape = fc.record({
      separator: fc.constantFrom(',', ';', '\t', '|'),
      titles: fc.array(fc.constantFrom('Return 2020', 'Not for publication', ''), { maxLength: 4 }),
      children: fc.integer({ min: 1, max: 40 }),
      totals: fc.constantFrom('', 'Ward,Children\nNorth,120\nSouth,98\n\n'),
    })
    await fc.assert(
      fc.asyncProperty(shape, async ({ separator, titles, children, totals }) => {
        const lines = Array.from({ length: children }, (__, child) => lineOf(header, child))
        const table = [header.split(','), ...lines].map((cells) => cells.join(separator))
        const refusal = await refusalOf(`${totals}${[...titles, ...table].join('\n')}`)
        expect(refusal?.code).toBe('personal-data')
        for (const [id = ''] of lines) expect(JSON.stringify(refusal)).not.toContain(id)
      }),
      { numRuns: 12 },
    )
  })

  test('as XML and as JSON, on one line or many', async () => {
    const elements = '<LAchildID>566910</LAchildID><PersonBirthDate>2010-01-02</PersonBirthDate>'
    const xml = `<?xml version="1.0"?><Message><Child>${elements}</Child></Message>`
    const json = '[{"LAchildID":"566910","PersonBirthDate":"2010-01-02"}]'
    for (const text of [xml, xml.replaceAll('><', '>\n<'), `\ufeff${xml}`, json, `\n ${json}`]) {
      const refusal = await refusalOf(text)
      expect([refusal?.code, refusal?.message]).toEqual([
        'personal-data',
        expect.stringMatching(/“LAchildID” \(\d\)/u),
      ])
      expect(JSON.stringify(refusal)).not.toMatch(/566910|2010-01-02/u)
    }
  })

  test('with other headers, where the values give it away', async () => {
    const texts = [
      'c1,c2\n566910,27/03/2008',
      'c1,c2,c3\n566910,27/03/2008,A1\n566947,14/06/2011,B2',
      '566910,27/03/2008,30/08/2017,PN6',
      'one,two,three\n12,27/03/2008,30/08/2017\n13,04/11/2012,09/02/2019',
      'Title\n\nk;x\nAB123456;2009-03-27',
      'a,b\n566910,27/03/08\n566911,14/06/11',
    ]
    for (const text of texts) expect((await refusalOf(text))?.code, text).toBe('personal-data')
  })

  test('and XML, JSON and web pages of totals are refused as no tables', async () => {
    for (const text of ['<data><total>5</total></data>', '{"total": 5}', '<html><table></table></html>'])
      expect((await refusalOf(text))?.code).toBe('file-not-csv')
  })
})

describe('a table of totals is not refused', () => {
  test.each([
    ['ward populations', 'Ward,Population', (n: number) => `Ward ${n},${4000 + n * 37}`],
    ['populations of districts', 'District,Population', (n: number) => `Place ${n},${104_000 + n * 937}`],
    ['costs of teams', 'Team,Cost centre,Cost', (n: number) => `Team ${n},CC${4000 + n},${120_400 + n * 61}`],
    ['weekly contacts', 'Week commencing,Contacts', (n: number) => `${6 + n}/04/2020,${1200 + n}`],
    [
      'costs over a time',
      'Start,End,Cost',
      (n: number) => `01/04/${2000 + n},31/03/${2001 + n},1319${n}0000`,
    ],
    ['one sum of ten digits', 'Area,Sum', (n: number) => `Area ${n},${n === 4 ? 9_434_765_919 : n * 17}`],
    ['ages and ethnicity', 'Age,Ethnicity,Gender,Number', (n: number) => `${n},Any,All,${n * 7}`],
    ['placements', 'Place,LS,CIN,Number', (n: number) => `U${n},C2,N1,${n * 7}`],
    ['months', 'Team,OCT,NOV,DEC', (n: number) => `Team ${n},${n},${n + 1},${n + 2}`],
    ['councils', 'new_la_code,la_name,date_of_operation', (n: number) => `E0600${1000 + n},A${n},01/01/2009`],
    [
      'inspections',
      'URN,Name,inspection_date,publication_date',
      (n: number) => `10${4000 + n},Home ${n},1${n % 9}/03/2017,0${1 + (n % 8)}/06/2019`,
    ],
  ])('%s', async (_, header, line) => {
    for (const lines of [1, 25]) {
      const text = [header, ...Array.from({ length: lines }, (__, n) => line(n))].join('\n')
      expect(await refusalOf(text), text).toBeUndefined()
    }
  })
})
