import type { Issue } from '../issue.ts'
import { quoteCell } from './cleanText.ts'
import { normaliseName } from './normaliseName.ts'
import type { Table } from './table.ts'

/** Headers of records about single children, in the statutory returns (children looked after, children in need) and case systems. */
const PERSONAL: ReadonlySet<string> = new Set([
  'upn',
  'former upn',
  'formerupn',
  'unique pupil number',
  'uln',
  'nhs number',
  'nhs no',
  'dob',
  'date of birth',
  'birth date',
  'person birth date',
  'personbirthdate',
  'mc dob',
  'child',
  'child id',
  'child unique id',
  'la child id',
  'lachildid',
  'surname',
  'forename',
  'first name',
  'last name',
  'child name',
  'full name',
  'address',
  'postcode',
  'home post',
  'pl post',
  'sw id',
  'case id',
  'case number',
  'mosaic id',
  'liquidlogic id',
])

/** Unique pupil number: a check letter, eleven digits, and a digit or letter (DfE common basic data set). */
const UPN = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/u

const SUGGESTION =
  'This page takes totals only. Add up the figures first, and leave out everything about single children.'

/** A refusal when a column is about single children; the column is named, nothing in it is shown. */
export function personalHeaders(header: readonly string[], line: number): Issue | undefined {
  const found = header.filter((written) => PERSONAL.has(normaliseName(written)))
  if (found.length === 0) return undefined
  const message = `The file seems to hold records of single children (${found.map(quoteCell).join(', ')}). Nothing of it was kept.`
  return { severity: 'error', code: 'personal-data', message, line, suggestion: SUGGESTION }
}

/** A refusal when any cell, in any column, holds a pupil's number. The number is not repeated. */
export function personalCells(table: Table): Issue | undefined {
  const row = table.rows.find(({ cells }) => cells.some((cell) => cell.length >= 13 && UPN.test(cell)))
  if (!row) return undefined
  const message = 'A cell on this line looks like a unique pupil number. Nothing of the file was kept.'
  return { severity: 'error', code: 'personal-data', message, line: row.line, suggestion: SUGGESTION }
}
