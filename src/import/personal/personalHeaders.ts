import { normaliseName } from '../recognise/normaliseName.ts'

/**
 * Headers of records about single children, without spaces: the statutory returns (SSDA903, children in need census, Annex A) and
 * the case systems that councils use.
 */
const WHOLE: ReadonlySet<string> = new Set([
  'child',
  'childid',
  'childname',
  'childref',
  'childreference',
  'childuniqueid',
  'clientid',
  'personid',
  'pupilid',
  'pupilname',
  'birthdate',
  'personbirthdate',
  'mcdob',
  'firstname',
  'lastname',
  'fullname',
  'givenname',
  'familyname',
  'address',
  'homeaddress',
  'homepost',
  'plpost',
  'swid',
  'caseid',
  'caseref',
  'casenumber',
  'mosaicid',
  'liquidlogicid',
  'lcsid',
  'nino',
  'nationalinsurancenumber',
  'nhsno',
  'nhsnumber',
  'nhsid',
  'nameofchild',
  'uniquepupilnumber',
  'uniquelearnernumber',
])

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

/** Whether a column with this header holds data about single children. Case, punctuation and spaces do not matter. */
export function isPersonalHeader(header: string): boolean {
  // LAchildID, la_child_id and "LA child ID" are the same.
  const words = normaliseName(header.slice(0, 200).replace(/([a-z])([A-Z])/gu, '$1 $2'))
  const whole = words.replaceAll(' ', '')
  return WHOLE.has(whole) || WITHIN.some((said) => ` ${words} `.includes(` ${said} `) || whole === said)
}
