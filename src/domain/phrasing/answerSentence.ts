import { definitionOf } from '../model/metric.ts'
import type { MeasureVerdict } from '../reasoning/measureVerdict.ts'
import type { Verdict } from '../reasoning/verdict.ts'
import { nounOf, whenWords } from './figureWords.ts'
import { formatReading } from './formatReading.ts'
import { type Audience, layerWords } from './layerWords.ts'
import {
  betweenWords,
  jointWords,
  judgementWords,
  latestWords,
  netWords,
  statedWords,
  valueWords,
} from './verdictWords.ts'
import { capitalised, joinList } from './words.ts'

/** An answer in two parts: what matters most, and the rest, which may be empty. */
export interface AnswerParts {
  readonly lead: string
  readonly more: string
}

/** Both parts as one text. */
export function answerSentence(measure: MeasureVerdict | undefined, audience: Audience = 'owner'): string {
  const { lead, more } = answerParts(measure, audience)
  return more ? `${lead} ${more}` : lead
}

/**
 * What is known of a measure. First its latest figure, the one that it is compared with, the way between them, and whether the change is
 * clear; then why nothing can be compared, and what the official statistics say, which count differently.
 */
export function answerParts(measure: MeasureVerdict | undefined, audience: Audience = 'owner'): AnswerParts {
  if (!measure) return { lead: 'No figures in this range.', more: '' }
  const { lead, official } = measure
  const statistics = official ? undefined : releaseTitle(lead, measure)
  const first = [
    `${statedWords(lead.latest.point, measure)} ${latestWords(lead, measure, audience)}`,
    netWords(lead, measure, audience),
    betweenWords(lead, measure, audience),
    statistics ? nationWords(measure) : '',
  ].join('')
  const more = [
    lead.net === undefined && aloneWords(measure),
    statistics && `By the ${statistics}.`,
    official && officialWords(official, measure, audience),
  ]
  return {
    lead: [`${capitalised(first)}.`, judgementWords(lead)].filter(Boolean).join(' '),
    more: more.filter(Boolean).join(' '),
  }
}

function aloneWords({ only, lead, official, otherNouns }: MeasureVerdict): string {
  if (otherNouns.length > 0) return `Counts of ${joinList(otherNouns)} cannot be compared with it.`
  if (official) return 'No other report has a figure to compare with it.'
  if (!only) return 'No other figure can be compared with it.'
  return lead.latest.point.disagree
    ? 'No other date has a figure, so no change is known.'
    : 'It is the only figure reported in these dates, so no change is known.'
}

/** "DfE workforce census" of "DfE workforce census, 30 September"; undefined if the figures are not official statistics. */
function releaseTitle({ series }: Verdict, { metric }: MeasureVerdict): string | undefined {
  const definition = definitionOf(metric, series.definition)
  return definition?.official ? definition.title.split(',')[0] : undefined
}

/** The official statistics, after what was reported. The sentence says that the two count differently, and does not compare them. */
function officialWords(official: Verdict, measure: MeasureVerdict, audience: Audience): string {
  const { latest } = official
  const o = latest.reported.preferred
  const figure = [valueWords(latest, measure), nounOf(o, measure.metric), whenWords(o)]
    .filter(Boolean)
    .join(' ')
  const rest = [
    jointWords(latest, measure),
    layerWords(o.layer, audience).aside,
    netWords(official, measure, audience),
    betweenWords(official, measure, audience),
    nationWords(measure),
  ].join('')
  return [
    `The ${releaseTitle(official, measure)}, which counts differently, has ${figure}${rest}.`,
    judgementWords(official),
  ]
    .filter(Boolean)
    .join(' ')
}

function nationWords({ nation, metric }: MeasureVerdict): string {
  return nation ? `; ${nation.area.name} ${formatReading(nation.observation.reading, metric)}` : ''
}
