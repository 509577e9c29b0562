import { quoteCell } from '#domain/model/cleanText.ts'
import type { Metric } from '#domain/model/metric.ts'
import type { Problem } from '#domain/model/problem.ts'
import type { Question } from '../importReading.ts'
import { parseReading, type ValueHints } from '../values/parseReading.ts'
import type { ValueTally } from './valueTally.ts'

/** All cells of one metric in one column, which are assumed to be written in the same way. */
export interface ValueGroup {
  /** Id of the column, or of column and metric where one column holds several. */
  readonly id: string
  readonly column: string | undefined
  readonly header: string
  readonly metric: Pick<Metric, 'unit' | 'shortTitle' | 'decimals'>
  /** By the name of the measure or column: 1000 for "£'000". */
  readonly scale: number
  readonly tally: ValueTally
}

interface Asked {
  readonly questions: readonly Question[]
  readonly hints: ValueHints
  readonly notes: readonly Problem[]
}

/** The questions that a group's cells raise, and how to read them by the header and a person's answers. */
export function askValues(
  group: ValueGroup,
  answers: ReadonlyMap<string, string>,
  decimalComma = false,
): Asked {
  const questions = [
    askDash(group),
    askFraction(group),
    askOver100(group),
    askPoint(group) ?? askDecimals(group, decimalComma),
    askScale(group),
  ].flatMap((question) => (question ? [answered(question, answers)] : []))
  const answerTo = (kind: string) => questions.find(({ id }) => id === `${kind}:${group.id}`)?.answer
  const dash = answerTo('dash')
  const scale = answerTo('scale') === 'plain' ? 1 : group.scale
  const fractions = answerTo('fraction') === 'fractions'
  const hints: ValueHints = {
    ...(dash === 'zero' || dash === 'missing' ? { dash } : {}),
    ...(fractions && { fractions }),
    ...(answerTo('over-100') === 'allowed' && { over100: true }),
    ...((answerTo('decimals') ?? answerTo('point')) === 'allowed' && { decimals: 2 }),
    ...(scale !== 1 && group.metric.unit !== 'percent' && { scale }),
    ...((decimalComma || answerTo('point') === 'thousands') && { decimalComma: true }),
  }
  return { questions, hints, notes: notesOf(group, hints) }
}

/** `answer`: what the file itself says; a person can still choose otherwise. */
type Open = Omit<Question, 'answer'> & Partial<Pick<Question, 'answer'>>

export function answered(question: Open, answers: ReadonlyMap<string, string>): Question {
  const given = answers.get(question.id)
  return { ...question, answer: question.choices.some(({ id }) => id === given) ? given : question.answer }
}

/** What the name of a measure, or an answer, changes in all its cells: it is said once for each measure. */
function notesOf({ metric, tally, column, id }: ValueGroup, hints: ValueHints): readonly Problem[] {
  const said = (code: string, count: number, cell: string, rest: string): Problem => {
    const many = count === 1 ? '1 figure' : `${count.toLocaleString('en-GB')} figures`
    const read = parseReading(cell, metric.unit, hints)
    const value = 'reading' in read && read.reading.kind === 'exact' ? read.reading.value : undefined
    const shown = value?.toLocaleString('en-GB', { maximumFractionDigits: 4 })
    const unit = metric.unit === 'GBP' ? `£${shown}` : metric.unit === 'percent' ? `${shown}%` : shown
    const message = `${many} of ${metric.shortTitle} ${rest}: ${quoteCell(cell)} is ${unit}.`
    return { severity: 'info', code, message, ...(column !== undefined && { column: column || id }) }
  }
  const [fraction] = tally.fractions
  return [
    ...(hints.scale && tally.count > 0
      ? [
          said(
            'scale-applied',
            tally.count,
            tally.largest.cell,
            `are multiplied by ${words(hints.scale)}, as its name says`,
          ),
        ]
      : []),
    ...(hints.fractions && fraction
      ? [said('fractions-read', tally.fractionCount, fraction, 'are read as fractions of 1')]
      : []),
  ]
}

function words(scale: number): string {
  return scale === 1e3 ? 'a thousand' : scale === 1e6 ? 'a million' : 'a billion'
}

function askDash({ id, column, metric, tally }: ValueGroup): Open | undefined {
  if (tally.dashes === 0) return undefined
  return {
    id: `dash:${id}`,
    column,
    text: `What does a dash mean for ${metric.shortTitle}?`,
    samples: ['-'],
    choices: [
      { id: 'missing', label: 'There is no figure (x)' },
      { id: 'zero', label: 'Zero' },
    ],
    proposed: 'missing',
  }
}

/** In a column whose middle percentage is smaller than this, 0.8 can be a percentage. */
const LARGE_SHARE = 10

function askFraction({ id, column, metric, tally }: ValueGroup): Open | undefined {
  const { fractions, others } = tally
  const middle = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)]
  const small = middle !== undefined && middle < LARGE_SHARE
  const certain = fractions.every((cell) => Number(cell) === 1)
  if (metric.unit !== 'percent' || certain || small) return undefined
  return {
    id: `fraction:${id}`,
    column,
    text:
      others.length === 0
        ? `Every number for ${metric.shortTitle} is 1 or less. Are they fractions?`
        : `Some numbers for ${metric.shortTitle} are 1 or less, but most are much larger. Are those fractions?`,
    samples: fractions,
    choices: [
      { id: 'fractions', label: 'Yes: 0.65 is 65 per cent' },
      { id: 'percent', label: 'No: 0.65 is less than one per cent' },
    ],
    proposed: 'fractions',
  }
}

/** One percentage above 100 is probably a mistake; several, or a rate of cover, may be right. */
function askOver100({ id, column, header, metric, tally }: ValueGroup): Open | undefined {
  const cover = /cover/iu.test(header)
  if (metric.unit !== 'percent' || tally.over100.length === 0 || (!cover && tally.over100.length < 2))
    return undefined
  return {
    id: `over-100:${id}`,
    column,
    text: `Can ${metric.shortTitle} be more than 100 per cent?`,
    samples: tally.over100,
    choices: [
      { id: 'errors', label: 'No, these cells are mistakes' },
      { id: 'allowed', label: 'Yes, because a post can be covered more than once, for example' },
    ],
    proposed: cover ? 'allowed' : 'errors',
  }
}

/** Counts of people have decimals where they are full-time equivalents or averages. */
function askDecimals(
  { id, column, metric, tally, scale }: ValueGroup,
  decimalComma: boolean,
): Open | undefined {
  const samples = decimalComma ? [...tally.decimalCommas, ...tally.commas].slice(0, 3) : tally.decimals
  if (metric.unit !== 'count' || metric.decimals > 0 || samples.length === 0 || scale > 1) return undefined
  return {
    id: `decimals:${id}`,
    column,
    text: `Some figures of ${metric.shortTitle} have decimals. Are they full-time equivalents or averages?`,
    samples,
    choices: [
      { id: 'allowed', label: 'Yes: keep their decimals' },
      { id: 'errors', label: 'No, these cells are mistakes' },
    ],
    proposed: 'allowed',
  }
}

/** 1.281 social workers may be 1,281: a point with exactly three digits behind it, in every number that has one, is a question. */
function askPoint({ id, column, metric, tally, scale }: ValueGroup): Open | undefined {
  if (metric.unit === 'percent' || !tally.threes || tally.decimals.length === 0 || scale > 1) return undefined
  return {
    id: `point:${id}`,
    column,
    text: `Does the point in the figures of ${metric.shortTitle} stand before the thousands or the decimals?`,
    samples: tally.decimals,
    choices: [
      { id: 'thousands', label: 'Thousands: 1.281 is 1,281' },
      { id: 'allowed', label: 'Decimals: 1.281 is a little more than 1' },
    ],
    proposed: 'thousands',
  }
}

/** Numbers in full under a name that says thousands: ten thousand million pounds is more than any council spends. */
const TOO_LARGE = 1e9

function askScale({ id, column, header, metric, tally, scale }: ValueGroup): Open | undefined {
  if (scale === 1 || metric.unit === 'percent' || tally.largest.size * scale < TOO_LARGE) return undefined
  return {
    id: `scale:${id}`,
    column,
    text: `${quoteCell(header)} says that its numbers are multiplied by ${words(scale)}, but some are large already. Are they?`,
    samples: [tally.largest.cell],
    choices: [
      { id: 'plain', label: 'No: they are written in full' },
      { id: 'scaled', label: `Yes: multiply them by ${words(scale)}` },
    ],
    proposed: 'plain',
  }
}

/** One question for the file: a comma that can only be a decimal one says how all numbers of the file are written. */
export function askCommas(
  groups: readonly ValueGroup[],
  delimiter: string,
  answers: ReadonlyMap<string, string>,
): Question | undefined {
  const proof = groups.flatMap(({ tally }) => tally.decimalCommas)
  const commas = groups.flatMap(({ tally }) => tally.commas)
  // Programs that write decimal commas separate cells by semicolons. One cell alone is a slip, which is said at the cell.
  const isForm = new Set([...proof, ...commas]).size > 1
  if (delimiter !== ';' ? proof.length === 0 || !isForm : proof.length + commas.length === 0) return undefined
  return answered(
    {
      id: 'decimal-comma',
      column: undefined,
      text: 'Are these numbers written with a decimal comma, as on the Continent?',
      samples: [...new Set([...proof, ...commas])].slice(0, 3),
      choices: [
        { id: 'decimal', label: 'Yes: 284,5 is 284.5, 281,125 is 281.125 and 1.250 is 1,250' },
        { id: 'thousands', label: 'No: 281,125 is 281 thousand, and 284,5 is a mistake' },
      ],
      proposed: proof.length > 0 ? 'decimal' : 'thousands',
    },
    answers,
  )
}
