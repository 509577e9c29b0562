import { type Period, type Stretch, toEdtf } from '../../model/period.ts'
import type { PlanStep } from '../../model/plan.ts'
import type { Source } from '../../model/source.ts'
import { delayAgainst } from '../../reasoning/delay.ts'
import type { PlanStory } from '../../reasoning/plans.ts'
import { formatMonth, formatPeriod } from '../formatPeriod.ts'
import { byline } from '../sourceWords.ts'
import { capitalised } from '../words.ts'

type Form = 'long' | 'short'
type Told = PlanStory['steps'][number]

/** The date itself where both ends are the same. */
function single({ from, to }: Stretch): Period | undefined {
  return from && to && toEdtf(from) === toEdtf(to) ? from : undefined
}

/** "by 31 May 2020", "by the end of May 2020", "by end of May 2020". */
function byWords(end: Period, form: Form): string {
  const endOf = form === 'long' ? 'the end of ' : 'end of '
  return `by ${end.precision === 'day' ? '' : endOf}${formatPeriod(end, form)}`
}

/** "for July 2020", "by the end of February 2021", "for 22 April 2019 or later". */
export function promisedWords(stretch: Stretch, form: Form = 'long'): string {
  const { from, to } = stretch
  const date = single(stretch)
  if (date) return `for ${formatPeriod(date, form)}`
  if (!from) return to ? byWords(to, form) : ''
  return `for ${formatPeriod(from, form)} ${to ? `to ${formatPeriod(to, form)}` : 'or later'}`
}

/** "on 1 November 2020", "in May 2021", "by 16 March 2020", "between January 2020 and 16 April 2020". */
export function happenedWords(stretch: Stretch, form: Form = 'long'): string {
  const { from, to } = stretch
  const date = single(stretch)
  if (date)
    return `${date.precision === 'day' && !date.approximate ? 'on' : 'in'} ${formatPeriod(date, form)}`
  if (!from) return to ? byWords(to, form) : ''
  return to
    ? `between ${formatPeriod(from, form)} and ${formatPeriod(to, form)}`
    : `on or after ${formatPeriod(from, form)}`
}

const saidIn = ({ statedOn }: PlanStep) => `in ${formatMonth(statedOn.start)}`

/** What a step said, without when it was said: "promised for July 2020", "put off without a date". */
export function stepWords({ step: { promised }, move }: Told): string {
  const date = promised ? promisedWords(promised) : ''
  switch (move) {
    case 'promised':
      return `promised ${date}`
    case 'repeated':
      return `promised again ${date}`
    case 'narrowed':
      return `promised ${date}, within the earlier promise`
    case 'later':
      return `moved to later: ${date}`
    case 'earlier':
      return `moved to earlier: ${date}`
    case 'met':
      return `happened ${promised ? happenedWords(promised) : ''}`.trim()
    case 'put_off':
      return 'put off without a date'
    case 'given_up':
      return 'given up'
    case 'in_doubt':
      return 'in doubt'
  }
}

/** A step's part of the sentence; undefined for a step that changes nothing, or that names the date on which the plan was met. */
function clause(told: Told, before: Told | undefined, story: PlanStory): string | undefined {
  const { step, move } = told
  const { promised } = step
  const date = promised ? promisedWords(promised) : ''
  const last = story.steps.at(-1)
  const met = last?.move === 'met' && last.step.promised ? promisedWords(last.step.promised) : undefined
  switch (move) {
    case 'promised':
      return `promised ${date}`
    case 'repeated':
      return before?.move === 'put_off' ? `then again ${date}` : undefined
    case 'later':
    case 'earlier':
    case 'narrowed':
      return date === met ? undefined : `then ${date}`
    case 'met':
      return stepWords(told)
    case 'put_off':
      return `put off ${saidIn(step)}`
    case 'given_up':
      return `given up ${saidIn(step)}`
    case 'in_doubt':
      return told === last ? `in doubt ${saidIn(step)}` : undefined
  }
}

const ENDINGS: Readonly<Record<PlanStory['fate'], string>> = {
  met: '',
  given_up: '',
  in_doubt: '',
  put_off: '; our sources have no new date',
  open: '; not yet due',
  not_said: '; our sources do not say what happened',
}

/**
 * A plan in one sentence: "Promised for July 2020, put off in April 2020, then by the end of February 2021, happened on 1 November
 * 2020: 3 to 4 months later than first promised."
 */
export function planSentence(story: PlanStory): string {
  const { steps, delay, fate } = story
  const clauses = steps.flatMap((told, index) => clause(told, steps[index - 1], story) ?? [])
  const dates = steps.filter(({ step, move }) => step.promised && move !== 'repeated' && move !== 'met')
  const late = delay ? `: ${delayAgainst(delay, dates.length > 1 ? 'first promised' : 'promised')}` : ''
  return `${capitalised(clauses.join(', '))}${late}${ENDINGS[fate]}.`
}

/** The plan in words with each step and its source, as text in lines, for readers who do not see the chart. */
export function describePlan(story: PlanStory, place: string, sources: readonly Source[]): string {
  const lines = story.steps.map((told) => {
    const { statedOn, statedBy, asStated, source } = told.step
    const said = [formatPeriod(statedOn), statedBy].filter(Boolean).join(', ')
    const found = sources.find(({ id }) => id === source)
    return `- ${said}: ${stepWords(told)}. “${asStated}” (${found ? byline(found) : source})`
  })
  return [
    `${story.title}, ${place}. ${planSentence(story)}`,
    'Each statement, in order of time:',
    ...lines,
  ].join('\n')
}
