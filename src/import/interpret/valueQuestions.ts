import type { Metric } from '#domain/model/metric.ts'
import type { Question } from '../importReading.ts'
import type { ValueHints } from '../values/parseReading.ts'
import { headerScale } from './newMetric.ts'

/** All cells of one metric in one column, which are assumed to be written in the same way. */
export interface ValueGroup {
  /** Id of the column, or of column and metric where one column holds several. */
  readonly id: string
  readonly column: string | undefined
  readonly header: string
  readonly metric: Pick<Metric, 'unit' | 'shortTitle'>
  readonly tally: ValueTally
}

export interface ValueTally {
  dashes: number
  /** Samples of numbers between 0 and 1. */
  fractions: string[]
  /** How many numbers are neither between 0 and 1 nor 0 or 1 themselves. */
  others: number
  over100: string[]
  /** A cell has a per cent sign, so the numbers are percentages. */
  marked: boolean
}

export function newTally(): ValueTally {
  return { dashes: 0, fractions: [], others: 0, over100: [], marked: false }
}

const DASH = /^[-‐‑‒–—−]$/u

export function tallyCell(tally: ValueTally, cell: string): void {
  if (cell === '') return
  if (DASH.test(cell)) {
    tally.dashes += 1
    return
  }
  if (cell.endsWith('%')) tally.marked = true
  const value = Number.parseFloat(cell)
  if (Number.isNaN(value) || value === 0 || value === 1) return
  if (value > 0 && value < 1) addSample(tally.fractions, cell)
  else tally.others += 1
  if (value > 100) addSample(tally.over100, cell)
}

function addSample(samples: string[], cell: string): void {
  if (samples.length < 3 && !samples.includes(cell)) samples.push(cell)
}

/** The questions that a group's cells raise, and how to read them by the header and a person's answers. */
export function askValues(
  group: ValueGroup,
  answers: ReadonlyMap<string, string>,
): { readonly questions: readonly Question[]; readonly hints: ValueHints } {
  const questions = [askDash(group), askFraction(group), askOver100(group)].flatMap((question) =>
    question ? [answered(question, answers)] : [],
  )
  const answerTo = (kind: string) => questions.find(({ id }) => id === `${kind}:${group.id}`)?.answer
  const dash = answerTo('dash')
  const scale = group.metric.unit === 'GBP' ? headerScale(group.header) : 1
  return {
    questions,
    hints: {
      ...(dash === 'zero' || dash === 'missing' ? { dash } : {}),
      ...(answerTo('fraction') === 'fractions' && { fractions: true }),
      ...(answerTo('over-100') === 'allowed' && { over100: true }),
      ...(scale !== 1 && { scale }),
    },
  }
}

type Asked = Omit<Question, 'answer'>

function answered(question: Asked, answers: ReadonlyMap<string, string>): Question {
  const given = answers.get(question.id)
  return { ...question, answer: question.choices.some(({ id }) => id === given) ? given : undefined }
}

function askDash({ id, column, metric, tally }: ValueGroup): Asked | undefined {
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

function askFraction({ id, column, metric, tally }: ValueGroup): Asked | undefined {
  const { fractions, others, marked } = tally
  if (metric.unit !== 'percent' || fractions.length === 0 || others > 0 || marked) return undefined
  return {
    id: `fraction:${id}`,
    column,
    text: `Every number for ${metric.shortTitle} is 1 or less. Are they fractions?`,
    samples: fractions,
    choices: [
      { id: 'fractions', label: 'Yes: 0.65 is 65 per cent' },
      { id: 'percent', label: 'No: 0.65 is less than one per cent' },
    ],
    proposed: 'fractions',
  }
}

/** One percentage above 100 is probably a mistake; several, or a rate of cover, may be right. */
function askOver100({ id, column, header, metric, tally }: ValueGroup): Asked | undefined {
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
