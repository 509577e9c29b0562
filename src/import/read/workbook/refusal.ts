import type { Problem } from '#domain/model/problem.ts'

/** Thrown where a workbook cannot be read safely. The reader catches it and gives its problem. */
export class WorkbookRefusal extends Error {
  readonly problem: Problem
  constructor(code: string, message: string, suggestion: string) {
    super(message)
    this.problem = { severity: 'error', code, message, suggestion }
  }
}

export function damaged(): WorkbookRefusal {
  return new WorkbookRefusal(
    'workbook-damaged',
    'The file is a damaged workbook or zip file: a part of it cannot be read as it was written.',
    'Open it in the spreadsheet, save it again as .xlsx or CSV UTF-8, and choose that file.',
  )
}

const ONE_SHEET = 'Save the sheet that you need as a workbook or a CSV file of its own.'

/** @param what 'The workbook' or 'One part of the workbook' */
export function tooMuchUnpacked(what: string, megabytes: number): WorkbookRefusal {
  return new WorkbookRefusal(
    'file-too-large',
    `${what} unpacks to more than ${megabytes} MB, the most this page can read safely. It was not opened.`,
    ONE_SHEET,
  )
}

export function packedTooSmall(times: number): WorkbookRefusal {
  return new WorkbookRefusal(
    'file-too-large',
    `One part of the workbook unpacks to more than ${times} times its packed size. Ordinary workbooks do not, so it was not opened.`,
    ONE_SHEET,
  )
}

/** @param what 'cells', 'sheets' and so on */
export function tooMany(what: string, most: number): WorkbookRefusal {
  return new WorkbookRefusal(
    'file-too-large',
    `The workbook has more than ${most.toLocaleString('en-GB')} ${what}, the most this page can read safely.`,
    ONE_SHEET,
  )
}

export function locked(): WorkbookRefusal {
  return new WorkbookRefusal(
    'workbook-locked',
    'The workbook is locked with a password, so it cannot be read.',
    'Open it in the spreadsheet, remove the password, save it, and choose it again.',
  )
}
