import type { Metric } from '../model/metric.ts'
import type { Backdrop } from '../reasoning/backdrops.ts'
import { figureWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'
import { type Audience, layerWords } from './layerWords.ts'
import { editionWords } from './sourceWords.ts'

/** "yours, not verified"; empty for published figures. */
function unverified(layer: Backdrop['layer'], audience: Audience): string {
  return layer === 'user' && audience === 'owner'
    ? 'yours, not verified'
    : layerWords(layer, audience).adjective
}

/** "joint return from 2021", where the councils that continue an area make one return; of figures added together here, that they are. */
function jointWords({ area, observations: [first] }: Backdrop): string {
  if (area.kind !== 'joint' || !first) return ''
  const year = first.period.end.slice(0, 4)
  return first.status === 'derived' ? `councils added together from ${year}` : `joint return from ${year}`
}

/** The name of a line on the chart: "England", "similar councils, median", "joint return from 2021". */
export function lineName(backdrop: Backdrop, audience: Audience): string {
  const { area, role, layer } = backdrop
  const name = {
    continued: jointWords(backdrop),
    nation: area.name,
    // Reports give an average as often as a median.
    group: layer === 'user' ? 'similar councils' : 'similar councils, median',
    other: area.name,
  }
  const aside = unverified(layer, audience)
  return aside ? `${name[role]} (${aside})` : name[role]
}

/** "England, DfE workforce census, 30 September": whose figures these are, how they are counted, and whether they are not verified. */
export function backdropTitle(backdrop: Backdrop, metric: Metric, audience: Audience): string {
  const { area, role, layer, observations } = backdrop
  const definition = metric.definitions.find((d) => d.id === observations[0]?.definition)
  const joint = role === 'continued' && jointWords(backdrop)
  return [area.name, joint, definition?.title, unverified(layer, audience)].filter(Boolean).join(', ')
}

/** Its first and its last figure, and who is in a group: "England, ...: 15.8%, 30 September 2017; 13%, 30 September 2025." */
export function backdropLine(backdrop: Backdrop, metric: Metric, audience: Audience): string {
  const { area, role, observations } = backdrop
  const first = observations[0]
  const last = observations.at(-1)
  const ends = [first, last === first ? undefined : last].flatMap((o) =>
    o ? [`${figureWords(o, metric)}, ${formatPeriod(o.period)}`] : [],
  )
  const edition = last && editionWords(last)
  const members = role === 'group' ? ` ${area.note}` : ''
  return `${backdropTitle(backdrop, metric, audience)}: ${ends.join('; ')}${edition ? ` (${edition})` : ''}.${members}`
}
