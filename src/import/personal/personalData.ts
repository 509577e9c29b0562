import { quoteCell } from '#domain/model/cleanText.ts'
import type { Problem } from '#domain/model/problem.ts'
import { joinList } from '#domain/phrasing/words.ts'
import { normaliseName } from '../recognise/names.ts'
import type { PersonalKind } from './personalCell.ts'
import type { PersonalFinding } from './personalDataScanner.ts'

const SUGGESTION =
  'This page takes totals only. Add up the figures first, and leave out everything about single children.'

const KIND_WORDS: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  upn: ['pupil number', 'pupil numbers'],
  nhs: ['NHS number', 'NHS numbers'],
  postcode: ['full postcode', 'full postcodes'],
  birth: ['date of birth', 'dates of birth'],
}

/** Nothing in a column about single children is shown. */
export function personalHeaders(header: readonly string[], line: number): Problem | undefined {
  const found = header.filter(isPersonalHeader)
  return found.length === 0 ? undefined : refusal(`columns ${found.map(quoteCell).join(', ')}`, line)
}

/** Names columns and counts, never a value. */
export function personalFindings(
  findings: readonly PersonalFinding[],
  header: readonly string[],
): Problem | undefined {
  if (findings.length === 0) return undefined
  const parts = findings.slice(0, 5).map(({ column, kind, count }) => {
    const name = header[column]?.trim() ? quoteCell(header[column] ?? '') : String(column + 1)
    return `${count.toLocaleString('en-GB')} ${KIND_WORDS[kind][count === 1 ? 0 : 1]} in column ${name}`
  })
  return refusal(joinList(parts), findings[0]?.line)
}

export function personalColumns(
  found: readonly { readonly header: string; readonly what: 'identifier' | 'birth date' }[],
): Problem | undefined {
  if (found.length === 0) return undefined
  return refusal(
    joinList(
      found
        .slice(0, 5)
        .map(({ header, what }) => `another ${what} on nearly every line of column ${quoteCell(header)}`),
    ),
  )
}

function refusal(what: string, line?: number): Problem {
  const message = `The file seems to hold records of single children: ${what}. Nothing of it was kept or shown.`
  return {
    severity: 'error',
    code: 'personal-data',
    message,
    suggestion: SUGGESTION,
    ...(line !== undefined && { line }),
  }
}

/** Headers, without spaces, in the statutory returns (SSDA903, children in need census, Annex A) and councils' case systems. */
const WHOLE: ReadonlySet<string> = new Set(
  `
    child childid childname childref childreference childuniqueid clientid personid pupilid pupilname
    birthdate personbirthdate mcdob firstname lastname fullname givenname familyname address homeaddress
    homepost plpost swid caseid caseref casenumber mosaicid liquidlogicid lcsid nino
    nationalinsurancenumber nhsno nhsnumber nhsid nameofchild uniquepupilnumber uniquelearnernumber
  `.match(/\w+/gu),
)

/** Words that mark a header as personal wherever they occur in it. */
const WITHIN: readonly string[] = [
  'upn',
  'uln',
  'dob',
  'surname',
  'forename',
  'postcode',
  'lachildid',
  'dateofbirth',
  'nhs number',
  'mosaic id',
  'liquidlogic id',
  'child unique id',
  'la child id',
  'date of birth',
]

function isPersonalHeader(header: string): boolean {
  // LAchildID, la_child_id and "LA child ID" are the same.
  const words = normaliseName(header.slice(0, 200).replace(/([a-z])([A-Z])/gu, '$1 $2'))
  const whole = words.replaceAll(' ', '')
  return WHOLE.has(whole) || WITHIN.some((said) => ` ${words} `.includes(` ${said} `) || whole === said)
}
