export type PersonalKind = 'upn' | 'nhs' | 'postcode' | 'birth'

/** A unique pupil number: a check letter, eleven digits, and a digit or, in a temporary one, a letter (DfE common basic data set). */
const UPN = /(?<![A-Z\d])([A-HJ-NP-RT-Z])(\d{11}[\dA-HJ-NP-RT-Z])(?![A-Z\d])/iu
/** The letters of a pupil number: I, O and S look like digits. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
/** Written for a pupil whose number is not known (children in need census, rule 168). */
const UPN_UNKNOWN = /^UN[1-5]$/u
/** Ten digits, in one or as 3, 3 and 4. */
const NHS = /(?<![\d.,-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d.,])/u
/** BS 7666: the last two letters are never C, I, K, M, O or V. The first part alone does not identify an address. */
const POSTCODE_CELL = /^[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/iu
const POSTCODE_WORD = /(?<![A-Z\d])[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/u
const BORN = /\b(?:dob|d\.o\.b|born|date of birth)\b[^a-z\d]{0,12}(?:on )?\d/iu

/** Only the beginning of a longer cell is searched. */
const LONGEST = 4000

/** Finds a pupil's or patient's number (by its check digit), a full postcode or a date of birth. */
export function personalCell(cell: string): PersonalKind | undefined {
  // Where quotation marks are read as text, they are part of the cell.
  const text = cell.slice(0, LONGEST).replace(/^["\s]+|["\s]+$/gu, '')
  if (text.length < 3) return undefined
  if (UPN_UNKNOWN.test(text) || isUpn(text)) return 'upn'
  if (POSTCODE_CELL.test(text) || POSTCODE_WORD.test(text)) return 'postcode'
  if (isNhsNumber(text)) return 'nhs'
  return BORN.test(text) ? 'birth' : undefined
}

/** The check letter is the sum of the others, times 2 to 13, modulo 23. */
function isUpn(text: string): boolean {
  const [, letter = '', rest = ''] = UPN.exec(text) ?? []
  if (letter === '') return false
  const sum = [...rest.toUpperCase()].reduce((total, sign, index) => {
    const value = /\d/u.test(sign) ? Number(sign) : LETTERS.indexOf(sign)
    return total + value * (index + 2)
  }, 0)
  return LETTERS[sum % 23] === letter.toUpperCase()
}

/** Modulo 11 over the first nine digits, times 10 to 2; 11 is written 0 and 10 is never given. */
export function isNhsNumber(text: string): boolean {
  const parts = NHS.exec(text)
  if (!parts) return false
  const digits = `${parts[1]}${parts[3]}${parts[4]}`
  if (/^(\d)\1{9}$/u.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9])
}
