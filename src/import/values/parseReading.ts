import { cleanText, quoteCell } from '#domain/model/cleanText.ts'
import type { Unit } from '#domain/model/metric.ts'
import { type Reading, toRange, toReading } from '#domain/model/reading.ts'
import { type Amount, checkUnit, notANumber, parseAmount, type UnitRules } from './amount.ts'
import { isOnlyMark, plainCell, withoutMarks } from './marks.ts'
import {
  accounting,
  dash,
  emptyCell,
  formula,
  markLeftOut,
  narrowColumn,
  notAFigure,
  oldSymbolUsed,
  onlyAMark,
  type ReadingProblem,
  spreadsheetError,
  tooLong,
} from './readingProblem.ts'
import { missingSymbol, oldSymbol, shareInWords, splitQualifier } from './valueWords.ts'

export type ReadingResult =
  | {
      readonly reading: Reading
      /** The factor of the cell's own letter: 1e6 for `£7m`, 1 without a letter. */
      readonly scale: number
      /** A warning or note about a cell that could be read. */
      readonly remark?: ReadingProblem & { readonly severity: 'warning' | 'info' }
    }
  | { readonly issue: ReadingProblem }

/** How to read a column's values, from its header or from a person's answers. */
export interface ValueHints extends UnitRules {
  /** What a lone `-` means; without this hint such a cell cannot be read. */
  readonly dash?: 'zero' | 'missing'
  /** 0.65 means 65, and 1 means 100, where the cell has no per cent sign. */
  readonly fractions?: boolean
  /** 284,5 means 284.5, and 1.024 means 1024. */
  readonly decimalComma?: boolean
  /** 1e6 where the header says that the numbers are millions. A cell's own letter takes precedence. */
  readonly scale?: number
}

/** Longer than any figure in words; checked before any pattern runs over the text. */
const LONGEST = 64
const ZERO: ReadonlySet<string> = new Set(['zero', 'nil', 'none'])
/** What programs and people write for a missing figure without giving the reason. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'null,na,nan,undefined,tbc,tba,unknown,not known,missing,?'.split(','),
)

/** Reads a value cell in a metric's unit: "just under a third", "£131.9m", "<5", "c". Never throws. */
export function parseReading(text: string, unit: Unit, hints: ValueHints = {}): ReadingResult {
  const whole = plainCell(cleanText(text.slice(0, 1000)))
  if (whole === '') return { issue: emptyCell() }
  if (text.length > 1000 || whole.length > LONGEST) return { issue: tooLong(text) }
  const absent = parseAbsence(whole, text, hints)
  if (absent) return absent
  const { text: plain, mark } = withoutMarks(whole)
  const read = parseFigure(plain, text, unit, hints)
  return mark === '' || 'issue' in read ? read : { remark: markLeftOut(text, mark), ...read }
}

function parseAbsence(plain: string, text: string, hints: ValueHints): ReadingResult | undefined {
  const why = missingSymbol(plain)
  if (why) return { reading: { kind: 'missing', why }, scale: 1 }
  if (plain === '-' && hints.dash !== 'zero')
    return hints.dash ? { reading: { kind: 'missing', why: 'unavailable' }, scale: 1 } : { issue: dash(text) }
  const old = oldSymbol(plain)
  if (old) return { reading: { kind: 'missing', why: old }, scale: 1, remark: oldSymbolUsed(text, old) }
  if (PLACEHOLDERS.has(plain)) return { issue: notAFigure(text) }
  if (isOnlyMark(plain) || /^\[[a-z]{1,2}\]$/u.test(plain)) return { issue: onlyAMark(text) }
  if (/^#{2,}$/u.test(plain)) return { issue: narrowColumn(text) }
  return /^#[a-z]/u.test(plain) ? { issue: spreadsheetError(text) } : undefined
}

function parseFigure(plain: string, text: string, unit: Unit, hints: ValueHints): ReadingResult {
  if (ZERO.has(plain) || plain === '-') return { reading: { kind: 'exact', value: 0 }, scale: 1 }
  const { qualifier, rest } = splitQualifier(plain)
  if (qualifier === 'exact' && looksLikeFormula(plain)) return { issue: formula(text) }
  const range = qualifier === 'exact' ? splitRange(plain, hints.decimalComma) : undefined
  if (range) return rangeReading(range, unit, text, hints)
  const share = shareInWords(rest)
  if (share !== undefined) return shareReading(share, qualifier, unit, text)
  const written = parseAmount(rest, hints.decimalComma)
  if (typeof written === 'string') return { issue: notANumber(text, written, unit) }
  const amount = hinted(written, hints)
  const issue = checkUnit(amount, unit, text, hints)
  if (issue) return { issue }
  return {
    reading: toReading(qualifier, amount.value),
    scale: amount.scale,
    ...(amount.bracketed && { remark: accounting(text) }),
  }
}

function hinted(amount: Amount, { fractions, scale }: ValueHints): Amount {
  const fraction = fractions && !amount.percent && Math.abs(amount.value) <= 1
  const factor = fraction ? 100 : amount.scale === 1 && !amount.percent ? (scale ?? 1) : 1
  return factor === 1 ? amount : { ...amount, value: Number((amount.value * factor).toPrecision(12)) }
}

/** Spreadsheets run cells that begin with = + - or @. A minus before digits is only a negative number. */
function looksLikeFormula(plain: string): boolean {
  return /^[=+@]/u.test(plain) || /^-(?![£\d. ])/u.test(plain)
}

function shareReading(
  share: number,
  qualifier: ReturnType<typeof splitQualifier>['qualifier'],
  unit: Unit,
  text: string,
): ReadingResult {
  if (unit === 'percent')
    return { reading: toReading(qualifier === 'exact' ? 'rounded' : qualifier, share), scale: 1 }
  const message = `${quoteCell(text)} is a share, but this measure is not a percentage.`
  const suggestion = 'Write the number itself, or choose a measure that is a percentage.'
  return { issue: { code: 'value-unit', message, suggestion } }
}

/** The two ends of "140 to 160", "140-160", "between 140 and 160". */
function splitRange(plain: string, decimalComma?: boolean): readonly [Amount, Amount] | undefined {
  const between = /^between (.+) and (.+)$/u.exec(plain)
  const [, first = '', second = ''] =
    between ?? /^(?:from )?(.+?) to (.+)$/u.exec(plain) ?? /^([^-]+)-([^-]+)$/u.exec(plain) ?? []
  const from = parseAmount(first.trim(), decimalComma)
  const to = parseAmount(second.trim(), decimalComma)
  return typeof from === 'string' || typeof to === 'string' ? undefined : [withMarksOf(to, from), to]
}

/** In "£5-7m" the scale is written once and applies to both numbers. */
function withMarksOf(to: Amount, from: Amount): Amount {
  if (from.scale !== 1 || to.scale === 1) return from
  return { ...from, value: Number((from.value * to.scale).toPrecision(12)), scale: to.scale }
}

function rangeReading(
  [first, last]: readonly [Amount, Amount],
  unit: Unit,
  text: string,
  hints: ValueHints,
): ReadingResult {
  const from = hinted(first, hints)
  const to = hinted(last, hints)
  const issue = checkUnit(from, unit, text, hints) ?? checkUnit(to, unit, text, hints)
  if (issue) return { issue }
  const reading = toRange(from.value, to.value)
  if (reading) return { reading, scale: to.scale }
  const message = `The first number of the range ${quoteCell(text)} is larger than the second.`
  const suggestion = 'Write the smaller number first: 140 to 160'
  return { issue: { code: 'value-range-reversed', message, suggestion } }
}
