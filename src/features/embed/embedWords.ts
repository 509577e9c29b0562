import type { Dataset } from '#domain/model/dataset.ts'
import { answerSentence } from '#domain/phrasing/answerSentence.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { joinList, pluralise } from '#domain/phrasing/words.ts'
import type { Selection } from '#state/selection.ts'
import { DEFAULT_VIEW, type View } from '#state/view.ts'

/** The words around an embedded chart. */
interface EmbedWords {
  readonly title: string
  readonly answer: string
  /** "Source: Ofsted. As of May 2019; 2 figures. Not official statistics." */
  readonly standing: string
  /** Set when the address asks for a measure or an area that this page's data does not have. */
  readonly missing: string | undefined
}

const ADDED = 'figures added by the publisher of this page, not verified'

function answer({ area, metric, shown, all, verdictOf }: Selection): string {
  if (shown.length > 0) return answerSentence(verdictOf(metric))
  return all.length > 0 ? 'No figures in these dates.' : `No figure of this kind is known for ${area.name}.`
}

/** The publishers of the figures shown, or of the milestones where there are no figures. Figures added by the page's publisher are named as such. */
function sourceLine({ shown, milestones }: Selection, { sources }: Dataset): string {
  const items = shown.length > 0 ? shown : milestones
  const gave = sources.filter((s) => items.some(({ source }) => source === s.id))
  const published = new Set(gave.filter((s) => s.kind !== 'added').map((s) => s.publisher))
  const names = [...published, ...(gave.some((s) => s.kind === 'added') ? [ADDED] : [])]
  if (names.length === 0) return ''
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.join('; ')}.`
}

function standing(selection: Selection, dataset: Dataset): string {
  const { shown, metric, milestones, verdictOf } = selection
  const latest = verdictOf(metric)?.lead.latest.reported.preferred
  return [
    selection.known,
    sourceLine(selection, dataset),
    ...(latest ? [`As of ${formatPeriod(latest.period)}; ${pluralise(shown.length, 'figure')}.`] : []),
    ...(shown.length === 0 && milestones.length > 0 ? [`${pluralise(milestones.length, 'milestone')}.`] : []),
    'Not official statistics.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** A link to a measure that only the sender has shows another measure here, which must not be mistaken for it. */
function missing({ area, metric }: Selection, view: View): string | undefined {
  const otherMetric = view.metric !== metric.id && view.metric !== DEFAULT_VIEW.metric
  const otherArea = ![area.code, area.slug, DEFAULT_VIEW.area].some((name) => name === view.area)
  const what = [...(otherMetric ? ['measure'] : []), ...(otherArea ? ['area'] : [])]
  return what.length > 0
    ? `The ${joinList(what)} asked for ${what.length > 1 ? 'are' : 'is'} not in this page’s data. The first one is shown instead.`
    : undefined
}

export function embedWords(dataset: Dataset, selection: Selection, view: View): EmbedWords {
  const { area, metric } = selection
  return {
    title: `${metric.shortTitle}, ${area.name}`,
    answer: answer(selection),
    standing: standing(selection, dataset),
    missing: missing(selection, view),
  }
}
