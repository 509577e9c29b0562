import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import { FEWEST, type Verdict } from '../reasoning/verdict.ts'
import { nounOf, reportedWords, whenWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { type Audience, layerWords } from './layerWords.ts'
import { directionWords, valueWords } from './verdictWords.ts'
import { joinList } from './words.ts'

export interface CardWords {
  /** The latest figure in its stated words, and short enough for a tile: "just under ⅓". */
  readonly value: string
  readonly shortValue: string
  readonly when: string
  readonly change: string
  /** "▼ 47 from 328" */
  readonly shortChange: string
}

/** Follows a change: how strong a word it allows; empty where the change says all. */
export function strengthWords({ standing, because, net }: Verdict): string {
  switch (standing) {
    case 'better':
      return 'clearly better'
    case 'worse':
      return 'clearly worse'
    case 'moved':
      return 'too few figures to judge'
    case 'unclear':
      return because.count >= FEWEST && net?.verdict !== 'same' ? 'no clear trend' : ''
    case 'changed':
    case 'untested':
    case 'alone':
      return ''
  }
}

/** Letters that fit on one line of a tile. */
const TILE_LETTERS = 17

const SHORT: readonly (readonly [words: RegExp, short: string])[] = [
  [/\ba third\b/gu, '⅓'],
  [/\ba quarter\b/gu, '¼'],
  [/\ba half\b/gu, '½'],
  [/\bmore than\b/gu, 'over'],
  [/\b(?:fewer|less) than\b/gu, 'under'],
  [/\bpercentage points?\b/gu, 'points'],
]

const shorten = (text: string) => SHORT.reduce((t, [words, short]) => t.replace(words, short), text)

function shortChangeWords(measure: MeasureVerdict): string {
  const { lead, only } = measure
  const { net, baseline } = lead
  if (!net) return only ? 'one figure' : 'no comparison'
  const from = valueWords(baseline.figure, measure)
  if (net.verdict !== 'up' && net.verdict !== 'down')
    return shorten(`${net.verdict === 'same' ? 'same as' : 'perhaps'} ${from}`)
  const size = directionWords(lead, measure).replace(/^(?:up|down) ?/u, '')
  const moved = [net.verdict === 'up' ? '▲' : '▼', size].filter(Boolean).join(' ')
  const whole = shorten(`${moved} from ${from}`)
  return whole.length > TILE_LETTERS && size ? shorten(moved) : whole
}

function changeWords(measure: MeasureVerdict): string {
  const { lead } = measure
  const { net, baseline } = lead
  if (!net) return aloneWords(measure)
  const from = `${valueWords(baseline.figure, measure)}, ${formatPeriod(baseline.figure.period, 'short')}`
  const moved = movedWords(lead, measure)
  const change = moved
    ? `${moved} from ${from}`
    : `${net.verdict === 'same' ? 'same as' : 'perhaps the same as'} ${from}`
  return [change, strengthWords(lead)].filter(Boolean).join(', ')
}

/** "▼ down 47"; empty where it is not known that anything changed. */
export function movedWords(verdict: Verdict, measure: MeasureVerdict): string {
  const moved = directionWords(verdict, measure)
  return moved && `${verdict.net?.verdict === 'up' ? '▲' : '▼'} ${moved}`
}

/** Why a figure cannot be compared. */
export function aloneWords({ otherNouns, only }: MeasureVerdict): string {
  if (otherNouns.length > 0) return `counts of ${joinList(otherNouns)} are kept apart`
  return only ? 'only figure in these dates' : 'no other figure to compare it with'
}

/** What distinguishes a figure from an undisputed, published one. */
function asides({ lead, continuedBy }: MeasureVerdict, audience?: Audience): readonly string[] {
  const { preferred, disagree } = lead.latest.point
  return [
    continuedBy?.code === preferred.area ? continuedBy.name : '',
    disagree ? 'sources differ' : '',
    preferred.status === 'derived' ? 'worked out' : '',
    layerWords(preferred.layer, audience).adjective,
  ].filter(Boolean)
}

/** @param measure undefined where no figure is in the dates shown */
export function cardWords(measure: MeasureVerdict | undefined, audience?: Audience): CardWords {
  if (!measure)
    return {
      value: 'none',
      shortValue: 'none',
      when: 'no figures in this range',
      change: '',
      shortChange: '',
    }
  const { metric, lead } = measure
  const { point } = lead.latest
  const o = point.preferred
  const noun = nounOf(o, metric)
  const when = o.basis === 'held' || o.status === 'planned' ? whenWords(o) : formatPeriod(o.period)
  const value = reportedWords({ ...point, observations: [o] }, metric)
  return {
    value,
    shortValue: shorten(value),
    when: [[noun, when].filter(Boolean).join(', '), ...asides(measure, audience)].join(' · '),
    change: changeWords(measure),
    shortChange: shortChangeWords(measure),
  }
}
