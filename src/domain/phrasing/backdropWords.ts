import type { Area } from '../model/area.ts'
import type { Metric } from '../model/metric.ts'
import type { Observation } from '../model/observation.ts'
import type { Backdrop } from '../reasoning/backdrops.ts'
import { figureWords } from './figureWords.ts'
import { formatPeriod } from './formatPeriod.ts'

/** "England, DfE workforce census, 30 September": whose figures these are, and how they are counted. */
export function backdropTitle(area: Area, observations: readonly Observation[], metric: Metric): string {
  const definition = metric.definitions.find((d) => d.id === observations[0]?.definition)
  return [area.name, definition?.title].filter(Boolean).join(', ')
}

/** Its first and its last figure, and who is in a group: "England, ...: 15.8%, 30 September 2017; 13%, 30 September 2025." */
export function backdropLine({ area, role, observations }: Backdrop, metric: Metric): string {
  const first = observations[0]
  const last = observations.at(-1)
  const ends = [first, last === first ? undefined : last].flatMap((o) =>
    o ? [`${figureWords(o, metric)}, ${formatPeriod(o.period)}`] : [],
  )
  const members = role === 'group' ? ` ${area.note}` : ''
  return `${backdropTitle(area, observations, metric)}: ${ends.join('; ')}.${members}`
}
