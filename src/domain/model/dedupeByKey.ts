import { naturalKey, type Observation } from './observation.ts'

/** Each figure once: where one key stands several times, as after a corrected file, the last one counts, in the first one's place. */
export function latest(observations: readonly Observation[]): readonly Observation[] {
  return [...new Map(observations.map((o) => [naturalKey(o), o])).values()]
}
