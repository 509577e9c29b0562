import { normaliseName } from '../recognise/names.ts'

/**
 * Names, without spaces, of columns that identify a child by themselves: in the statutory returns (SSDA903, children in need census,
 * Annex A) and in councils' case systems.
 */
const DIRECT: ReadonlySet<string> = new Set(
  `
    child childid childname childref childreference childuniqueid clientid personid pupilid pupilname
    birthdate personbirthdate mcdob firstname lastname fullname givenname familyname address homeaddress
    homepost plpost swid caseid caseref casenumber mosaicid liquidlogicid lcsid nino
    nationalinsurancenumber nhsno nhsnumber nhsid nameofchild uniquepupilnumber uniquelearnernumber
  `.match(/\w+/gu),
)

/** Words that mark a name as direct wherever they occur in it. */
const WITHIN: readonly string[] = [
  ...['upn', 'uln', 'dob', 'surname', 'forename', 'postcode', 'lachildid', 'dateofbirth', 'nhs number'],
  ...['mosaic id', 'liquidlogic id', 'child unique id', 'la child id', 'date of birth'],
]

/** Names of columns that a table has only where each line is one child's: two of them in one line are enough. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  `
    decom rne placeprovider reasonplacechange reviewcode dateint datematch nbadoptr sexadoptr lsadoptr dateplaced
    dateplacedceased reasonplacedceased prevperm laperm dateperm misstart misend swdecom swdec swreason
    upnunknown expectedpersonbirthdate persondeathdate gendercurrent cinreferraldate cinclosuredate primaryneedcode
    reasonforclosure dateofinitialcpc cinplanstartdate cinplanenddate s47actualstartdate assessmentactualstartdate
    assessmentauthorisationdate cppstartdate cppenddate cppreviewdate initialcategoryofabuse latestcategoryofabuse
    numberofpreviouscpp ageofchild dateofcontact dateofreferral assessmentstartdate cinstartdate cpplanstartdate
    datestartedtobelookedafter allocatedworker allocatedsocialworker socialworkername workername telephone
    phonenumber mobile email emailaddress
  `.match(/\w+/gu),
)

function isPersonalName(name: string): boolean {
  // A cell such as "born 12/05/2010" is a value, and may not be named.
  if (/\d\d/u.test(name)) return false
  const { words, whole } = wordsOf(name)
  return DIRECT.has(whole) || WITHIN.some((said) => ` ${words} `.includes(` ${said} `) || whole === said)
}

/** The cells of a line that name columns about single children, where there are enough of them to be certain. */
export function personalNames(cells: readonly string[], isHeader: boolean): readonly string[] {
  // A title line in another separator is one cell.
  const names = cells.slice(0, 400).flatMap((cell) => cell.slice(0, 2000).split(/[;,\t|]/u))
  const direct = names.filter(isPersonalName)
  const records = names.filter((name) => OF_RECORDS.has(wordsOf(name).whole))
  const enough = direct.length + records.length >= 2 || (isHeader && direct.length > 0)
  return enough ? [...new Set([...direct, ...records].map((name) => name.trim()))] : []
}

/** LAchildID, la_child_id and "LA child ID" are the same. */
function wordsOf(name: string): { readonly words: string; readonly whole: string } {
  const words = normaliseName(name.slice(0, 200).replace(/([a-z])([A-Z])/gu, '$1 $2'))
  return { words, whole: words.replaceAll(' ', '') }
}
