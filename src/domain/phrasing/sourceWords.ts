import type { Area } from '../model/area.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Observation } from '../model/observation.ts'
import type { Source } from '../model/source.ts'
import { formatDay, formatPeriod } from './formatPeriod.ts'
import { joinList, pluralise } from './words.ts'

/** What this dashboard is, for every place where its figures go. */
export const COMPILED =
  'Compiled from published reports and official statistics; not an official publication.'

/** What figures come from, for the foot of a picture, a print or a description: published reports, or the user alone. */
export function originWords(figures: readonly Pick<Observation, 'layer' | 'source'>[]): string {
  if (figures.length === 0 || figures.some(({ layer }) => layer !== 'user')) return COMPILED
  return `Figures added by the user${fromWords(figures)}, not verified; not an official publication.`
}

/** " from Board report and Census", as the user named the sources of their own figures; empty where they named none. */
export function fromWords(figures: readonly Pick<Observation, 'layer' | 'source'>[]): string {
  const names = new Set(figures.flatMap(({ layer, source }) => (layer === 'user' && source ? [source] : [])))
  return names.size === 0 ? '' : ` from ${joinList([...names])}`
}

/** "paragraph 24", from `p24`; "paragraphs 21 and 22", from `p21;p22`; other locators as they are. */
export function locatorWords(locator: string): string {
  const paragraphs = locator.split(';').map((part) => /^p(\d+)$/.exec(part)?.[1])
  if (paragraphs.some((p) => p === undefined)) return locator
  return paragraphs.length === 1 ? `paragraph ${paragraphs[0]}` : `paragraphs ${paragraphs.join(' and ')}`
}

/** "Ofsted, 13 November 2018": who published it, and when. */
export function byline({ publisher, published }: Source): string {
  return `${publisher}, ${formatPeriod(published)}`
}

/** "Ofsted, May 2019: Focused visit": a source in a list of them. */
export function sourceLine(source: Source): string {
  return `${byline(source)}: ${source.title}`
}

/** "value as in the 2025 edition", of an official figure in a view of what was known on an earlier day; empty otherwise. */
export function editionWords({ edition }: Pick<Observation, 'edition'>): string {
  return edition === undefined ? '' : `value as in the ${edition} edition`
}

/** Who said it, when, and where in the text; a person's own figures, and those added to a copy, say so. */
export function sourceWords(
  o: Pick<Observation, 'source' | 'locator' | 'layer' | 'edition'>,
  sources: readonly Source[],
): string {
  if (o.layer === 'user') return ['Your figures', o.source].filter(Boolean).join(': ')
  const source = sources.find((s) => s.id === o.source)
  if (source?.kind === 'added') return `Added figures, not verified: ${source.title}`
  const name = source ? byline(source) : o.source
  return [name, locatorWords(o.locator), editionWords(o)].filter(Boolean).join(', ')
}

/** How the days on which things became known are decided, for the page. */
export const KNOWN_RULES =
  'A source that is dated only by month or season counts from its last day, an entry of a list such as Ofsted’s from the date of the entry, and an official figure from its first release. Notes are in today’s words.'

/**
 * "As known on 1 June 2019: 9 later sources and 12 later official figures about Doncaster are left out." Empty where no day is
 * chosen.
 */
export function knownWords(
  { asKnown, areas }: Pick<Dataset, 'asKnown' | 'areas'>,
  { code, name }: Area,
): string {
  if (!asKnown) return ''
  const heirs = areas.filter((a) => a.continues.includes(code))
  const left = [code, ...heirs.map((a) => a.code)].flatMap((of) => asKnown.leftOut.get(of) ?? [])
  const sources = new Set(left.flatMap((l) => [...l.sources])).size
  const figures = left.reduce((sum, l) => sum + l.officialFigures, 0)
  const about = heirs.length > 0 ? `${name} and its successors` : name
  const words = [
    ...(sources > 0 ? [pluralise(sources, 'later source')] : []),
    ...(figures > 0 ? [pluralise(figures, 'later official figure')] : []),
  ]
  const leftOut = `${joinList(words)} about ${about} ${sources + figures === 1 ? 'is' : 'are'} left out`
  return `As known on ${formatDay(asKnown.on)}: ${words.length > 0 ? leftOut : `nothing about ${about} is later`}.`
}
