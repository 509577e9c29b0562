import type { Unit } from '../metric.ts'
import { type Reading, toRange, toReading } from '../reading.ts'
import { checkUnit } from './checkUnit.ts'
import { cleanText, quoteCell } from './cleanText.ts'
import { missingSymbol } from './missingSymbol.ts'
import { type Amount, parseAmount } from './parseAmount.ts'
import { splitQualifier } from './qualifierWords.ts'
import {
  emptyCell,
  formula,
  notAFigure,
  notANumber,
  type ReadingProblem,
  spreadsheetError,
  tooLong,
} from './readingProblem.ts'
import { shareInWords } from './shareWords.ts'

export type ReadingResult = { readonly reading: Reading } | { readonly issue: ReadingProblem }

/** Longer than any figure in words; checked before any pattern runs over the text. */
const LONGEST = 64

const ZERO: ReadonlySet<string> = new Set(['zero', 'nil', 'none'])
/** Ways of leaving a cell empty that do not say why, older symbols of official tables among them (`:` `..` `-` `*`). */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'null',
  'na',
  'n/a',
  'nan',
  'undefined',
  'tbc',
  'tba',
  'unknown',
  'not known',
  'not available',
  'missing',
  ':',
  '.',
  '..',
  '-',
  '*',
  '~',
  '?',
])

/** A value cell as a person or a source wrote it, in a metric's unit: "just under a third", "£131.9m", "<5", "c". Never throws. */
export function parseReading(text: string, unit: Unit): ReadingResult {
  const clean = cleanText(text.slice(0, 1000))
  const plain = clean
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/gu, '-')
    .toLowerCase()
  if (plain === '') return { issue: emptyCell() }
  if (text.length > 1000 || plain.length > LONGEST) return { issue: tooLong(text) }
  if (PLACEHOLDERS.has(plain)) return { issue: notAFigure(text) }
  if (/^#[a-z]/u.test(plain)) return { issue: spreadsheetError(text) }
  const { qualifier, rest } = splitQualifier(plain)
  if (qualifier === 'exact' && looksLikeFormula(plain)) return { issue: formula(text) }
  const why = missingSymbol(plain)
  if (why) return { reading: { kind: 'missing', why } }
  if (ZERO.has(plain)) return { reading: { kind: 'exact', value: 0 } }
  const range = qualifier === 'exact' ? splitRange(plain) : undefined
  if (range) return rangeReading(range, unit, text)
  const share = shareInWords(rest)
  if (share !== undefined) return shareReading(share, qualifier, unit, text)
  const amount = parseAmount(rest)
  if (typeof amount === 'string') return { issue: notANumber(text, amount, unit) }
  const issue = checkUnit(amount, unit, text)
  return issue ? { issue } : { reading: toReading(qualifier, amount.value) }
}

/** Spreadsheets run cells that begin with = + - or @; a minus before digits is only a negative number. */
function looksLikeFormula(plain: string): boolean {
  return /^[=+@]/u.test(plain) || /^-(?![£\d. ])/u.test(plain)
}

function shareReading(
  share: number,
  qualifier: ReturnType<typeof splitQualifier>['qualifier'],
  unit: Unit,
  text: string,
): ReadingResult {
  if (unit === 'percent') return { reading: toReading(qualifier === 'exact' ? 'rounded' : qualifier, share) }
  const message = `${quoteCell(text)} is a share, but this metric is not a percentage.`
  return {
    issue: {
      code: 'value-unit',
      message,
      suggestion: 'Write the number itself, or choose a metric that is a percentage.',
    },
  }
}

/** The two ends of "140 to 160", "140-160", "between 140 and 160". */
function splitRange(plain: string): readonly [Amount, Amount] | undefined {
  const between = /^between (.+) and (.+)$/u.exec(plain)
  const [, first = '', second = ''] =
    between ?? /^(?:from )?(.+?) to (.+)$/u.exec(plain) ?? /^([^-]+)-([^-]+)$/u.exec(plain) ?? []
  const [from, to] = [parseAmount(first.trim()), parseAmount(second.trim())]
  return typeof from === 'string' || typeof to === 'string' ? undefined : [withMarksOf(to, from), to]
}

/** In "£5-7m" the scale is written once and meant for both. */
function withMarksOf(to: Amount, from: Amount): Amount {
  if (from.scale !== 1 || to.scale === 1) return from
  return { ...from, value: Number((from.value * to.scale).toPrecision(12)) }
}

function rangeReading([from, to]: readonly [Amount, Amount], unit: Unit, text: string): ReadingResult {
  const issue = checkUnit(from, unit, text) ?? checkUnit(to, unit, text)
  if (issue) return { issue }
  const reading = toRange(from.value, to.value)
  if (reading) return { reading }
  const message = `The range ${quoteCell(text)} begins above its end.`
  return {
    issue: {
      code: 'value-range-reversed',
      message,
      suggestion: 'Write the smaller figure first: 140 to 160',
    },
  }
}
