import type { Metric } from '#domain/model/metric.ts'
import type { Question } from '../importReading.ts'
import type { ValueHints } from '../values/parseReading.ts'
import { headerScale } from './newMetric.ts'

/** All cells of one metric in one column: they are written in one way. */
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
  /** Numbers above 0 and below 1, and all others but 0 and 1. */
  fractions: string[]
  others: number
  over100: string[]
  /** A per cent sign in any cell says what its numbers are. */
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

/** What a group's cells leave open, and the hints that its header and a person's answers give for reading them. */
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
    text: `What does a lone dash mean for ${metric.shortTitle}?`,
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
    text: `No number of ${metric.shortTitle} is above 1: are they fractions?`,
    samples: fractions,
    choices: [
      { id: 'fractions', label: 'Fractions: 0.65 is 65 per cent' },
      { id: 'percent', label: 'Percentages: 0.65 is less than one per cent' },
    ],
    proposed: 'fractions',
  }
}

/** One share above 100 is a slip; several, or a rate of cover, may be meant. */
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
      { id: 'errors', label: 'No, such cells are mistakes' },
      { id: 'allowed', label: 'Yes: posts can be covered more than once, for example' },
    ],
    proposed: cover ? 'allowed' : 'errors',
  }
}
