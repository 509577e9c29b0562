import type { InadequateTime } from '../../reasoning/timeToBetter.ts'
import type { CouncilWait, Waits } from '../../reasoning/waits.ts'
import { formatDay, formatMonth } from '../formatPeriod.ts'
import { joinList, pluralise } from '../words.ts'

/** "30 to 48 months", "40 months"; undefined without a time. */
function monthsRange(times: readonly InadequateTime[]): string | undefined {
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return undefined
  return first.months === last.months
    ? pluralise(first.months, 'month')
    : `${first.months} to ${pluralise(last.months, 'month')}`
}

interface Groups {
  readonly better: number
  readonly notYet: number
  /** How long the better ones took: "30 to 48 months". */
  readonly range: string | undefined
}

function groupsOf({ times }: Waits): Groups {
  const better = times.filter((time) => time.better)
  return { better: better.length, notYet: times.length - better.length, range: monthsRange(better) }
}

/** "England: 14 judged better, after 30 to 48 months"; the fullest first. */
export function betterGroupWords(waits: Waits): readonly string[] {
  const { better, range } = groupsOf(waits)
  const after = range ? `, after ${range}` : ''
  return [`England: ${better} judged better${after}`, `England: ${better} better${after}`]
}

/** "England: 19 not yet judged better by 31 March 2025"; the fullest first. */
export function notYetGroupWords(waits: Waits): readonly string[] {
  const { notYet } = groupsOf(waits)
  const by = formatDay(waits.asOf)
  return [`England: ${notYet} not yet judged better by ${by}`, `England: ${notYet} not yet, by ${by}`]
}

const judgedWords = ({ judged }: CouncilWait) =>
  joinList(judged.map(({ overall, published }) => `${overall} in ${formatMonth(published)}`))

/** "Middlesbrough (chosen)", "Northamptonshire (before West Northamptonshire)". */
export function chosenWords(council: string, area: string): string {
  return council === area ? `${council} (chosen)` : `${council} (before ${area})`
}

function councilSentence(council: CouncilWait, asOf: Waits['asOf'], area: string): string {
  const { name, time } = council
  const who = name === area ? name : `${name}, which came before ${area},`
  if (!time) return `${who} has not been judged inadequate overall since 2018: ${judgedWords(council)}.`
  const months = pluralise(time.months, 'month')
  if (time.better) return `${who} was judged better after ${months}.`
  return `${who} had not been judged better by ${formatDay(asOf)}, after ${months}.`
}

/**
 * "Northamptonshire was judged better after 40 months. Of 33 councils in England judged inadequate since 2018, 14 were judged better,
 * after 30 to 48 months; 19 had not been by 31 March 2025."
 */
export function waitSentence(waits: Waits, name: string): string {
  const { times, councils, asOf } = waits
  const chosen = councils.find((council) => council.chosen)
  const own = chosen
    ? councilSentence(chosen, asOf, name)
    : `Ofsted’s table has no judgement of ${name} by ${formatDay(asOf)}.`
  if (times.length === 0) return own
  const { better, notYet, range } = groupsOf(waits)
  const after = range ? `, after ${range}` : ''
  return `${own} Of ${pluralise(times.length, 'council')} in England judged inadequate since 2018, ${better} ${better === 1 ? 'was' : 'were'} judged better${after}; ${notYet} had not been by ${formatDay(asOf)}.`
}

/** Beside a council's name, the fullest first: "40 months, requires improvement, November 2022", "40 months". */
export function waitWords({ time }: CouncilWait, asOf: Waits['asOf']): readonly string[] {
  if (!time) return ['not judged inadequate since 2018', 'not inadequate since 2018']
  const months = pluralise(time.months, 'month')
  if (!time.better) return [`not better after ${months}, by ${formatDay(asOf)}`, `not better after ${months}`]
  const { overall, published } = time.better
  return [`${months}, ${overall}, ${formatMonth(published)}`, `${months}, ${formatMonth(published)}`, months]
}

/** The better judgement of a row of the table: "25 November 2022: requires improvement". */
export function betterWords({ better, council }: InadequateTime): string {
  if (!better) return 'not yet'
  const successor = better.council === council ? '' : `, of ${better.council}, which took over`
  return `${formatDay(better.published)}: ${better.overall}${successor}`
}

/** The whole of the chart as text in lines, for readers who do not see it. */
export function describeWaits(waits: Waits, name: string): string {
  const lines = waits.times.map(
    (time) =>
      `- ${time.council}: inadequate ${formatDay(time.published)}; ${time.better ? `better ${betterWords(time)}` : 'not yet better'}; ${pluralise(time.months, 'month')}`,
  )
  return [
    waitSentence(waits, name),
    'From the publication of one judgement to that of the other:',
    ...lines,
  ].join('\n')
}
