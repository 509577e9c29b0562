import { monthName } from '../model/calendar.ts'
import { splitDay } from '../model/day.ts'
import { definitionOf } from '../model/metric.ts'
import type { Reported } from '../model/series.ts'
import type { Figure, Interval } from '../reasoning/baseline.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import { FEWEST, type Verdict } from '../reasoning/verdict.ts'
import { differenceWords } from './changePhrase.ts'
import { placedWords, reportedWords, whenWords } from './figureWords.ts'
import { formatMonth } from './formatPeriod.ts'
import { type Audience, layerWords } from './layerWords.ts'
import { capitalised, countWord } from './words.ts'

/** Of all that the sources give: "a third or just under a third of social workers were agency staff", "no unallocated cases". */
export function statedWords(point: Reported, { metric }: MeasureVerdict): string {
  const value = reportedWords(point, metric)
  const noun = definitionOf(metric, point.preferred.definition)?.noun ?? ''
  const template = noun && !metric.sentence.includes('{noun}') ? '' : metric.sentence
  const counted = metric.unit === 'count' && (noun !== '' || template !== '')
  return (template || '{figure} {noun}')
    .replace('{figure}', value === '0' && counted ? 'no' : value)
    .replace('{noun}', noun)
    .replace('  ', ' ')
    .trim()
}

export function valueWords({ reported }: Figure, { metric }: MeasureVerdict): string {
  return reportedWords(reported, metric)
}

/** " for North and West Northamptonshire together", where the figure is not the chosen area's own. */
export function jointWords({ reported }: Figure, { continuedBy }: MeasureVerdict): string {
  return continuedBy && reported.preferred.area === continuedBy.code
    ? ` for ${continuedBy.name} together`
    : ''
}

/** When the latest figure was true; from the first of several that say the same. */
function latestWhen({ latest, since }: Verdict, audience: Audience): string {
  const { preferred } = latest.reported
  const [from, to] = [since.period.start, latest.period.end]
  const oneMonth = from.slice(0, 7) === to.slice(0, 7)
  if (preferred.basis === 'over' || oneMonth || (since === latest && preferred.basis === 'at'))
    return placedWords(preferred, audience)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? monthName(splitDay(from)[1]) : formatMonth(from)
  return `from ${first} to ${formatMonth(to)}${layerWords(preferred.layer, audience).aside}`
}

export function latestWords(verdict: Verdict, measure: MeasureVerdict, audience: Audience): string {
  const { latest } = verdict
  const differ = latest.point.disagree ? ' (sources differ)' : ''
  return `${latestWhen(verdict, audience)}${jointWords(latest, measure)}${differ}`
}

/** ", down 47 from 328 in December 2018": what the latest figure is compared with. Empty for a figure alone. */
export function netWords(verdict: Verdict, measure: MeasureVerdict, audience: Audience): string {
  const { net, baseline, milestone } = verdict
  const { figure, rule } = baseline
  const when = placedWords(figure.reported.preferred, audience)
  const shown = rule === 'first' && milestone ? ', the first figure shown' : ''
  const from = `${valueWords(figure, measure)} ${when}${shown}`
  switch (net?.verdict) {
    case undefined:
      return ''
    case 'up':
    case 'down':
      return `, ${directionWords(verdict, measure)} from ${from}`
    case 'same':
      return `, the same as ${when}${shown}`
    default:
      return `; it may be the same as ${from}`
  }
}

/** "down 47", or "down" to 0 and where a figure is not exact; empty where it is not known that anything changed. */
export function directionWords({ net, latest }: Verdict, { metric }: MeasureVerdict): string {
  if (net?.verdict !== 'up' && net?.verdict !== 'down') return ''
  const toZero = latest.reading.kind === 'exact' && latest.reading.value === 0
  const size = net.difference === undefined || toZero ? '' : ` ${differenceWords(net.difference, metric)}`
  return `${net.verdict}${size}`
}

/** The turn on the way, which is always said; without one, the figure of a year before. */
export function betweenWords(verdict: Verdict, measure: MeasureVerdict, audience: Audience): string {
  const { turn, yearBefore, baseline, latest } = verdict
  const aside = ({ reported }: Figure) => layerWords(reported.preferred.layer, audience).aside
  if (turn) {
    const when = whenWords(turn.figure.reported.preferred)
    return `; it ${turn.way} to ${valueWords(turn.figure, measure)} ${when}${aside(turn.figure)} in between`
  }
  if (!yearBefore || yearBefore === baseline.figure || yearBefore === latest) return ''
  return `; ${valueWords(yearBefore, measure)} a year before${aside(yearBefore)}`
}

const STEPS: Readonly<Record<Interval, string>> = { month: 'months', quarter: 'quarters', year: 'years' }

/** "lower in 18 of 23 months": how many of all the steps went the way of the net change. */
export function pathWords({ path, net, interval }: Verdict): string {
  const all = path.up + path.down + path.same + path.unknown
  if (all < 2 || (net?.verdict !== 'up' && net?.verdict !== 'down')) return ''
  const steps = interval
    ? `in ${path[net.verdict]} of ${all} ${STEPS[interval]}`
    : `at ${path[net.verdict]} of ${all} steps`
  return `${net.verdict === 'up' ? 'higher' : 'lower'} ${steps}`
}

/** How strong a word the figures allow, in a sentence; empty where the sentences before say all. */
export function judgementWords(verdict: Verdict): string {
  const { net, standing, because } = verdict
  const path = pathWords(verdict)
  const before = because.rule === 'groups' ? ' than before the milestone' : ''
  const along = path && because.rule !== 'best' ? `: ${path}` : ''
  switch (standing) {
    case 'better':
      return `Clearly better${before}${along}.`
    case 'worse':
      return `Clearly worse${before}${along}.`
    case 'changed':
      return `Clearly ${net?.verdict === 'up' ? 'higher' : 'lower'}${before}${along}.`
    case 'moved':
      return `${capitalised(countWord(because.count))} figures are too few to judge.`
    case 'untested':
      return `Neighbouring figures share months, so no test is made${along}.`
    case 'unclear':
      if (because.count < FEWEST) return ''
      return path ? `No clear trend${along}.` : 'No clear change.'
    case 'alone':
      return ''
  }
}
