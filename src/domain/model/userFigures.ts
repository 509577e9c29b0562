import type { Area } from './area.ts'
import type { Metric } from './metric.ts'
import { naturalKey, type Observation, sameFigure } from './observation.ts'

/** What a person has added: figures, and the metrics and areas that some of them need and the dashboard does not have. */
export interface UserFigures {
  /** Each figure once, by its natural key. */
  readonly observations: readonly Observation[]
  readonly metrics: readonly Metric[]
  readonly areas: readonly Area[]
}

export const NO_FIGURES: UserFigures = { observations: [], metrics: [], areas: [] }

/** A figure's key is asked for at every import that comes after it. */
const keys = new WeakMap<Observation, string>()

function keyOf(observation: Observation): string {
  const key = keys.get(observation) ?? naturalKey(observation)
  keys.set(observation, key)
  return key
}

/** What adding figures to others came to. */
export interface Merged {
  readonly figures: UserFigures
  /** Where each added figure stands among them; undefined for one that says the same as the one there. */
  readonly places: readonly (number | undefined)[]
  readonly fresh: number
  readonly changed: readonly { readonly before: Observation; readonly after: Observation }[]
  readonly same: number
}

/**
 * Adds figures to those that are there. Where both have a figure the added one counts, in the other's place; one that says the same
 * changes nothing. Of metrics or areas of one name the later one counts.
 */
export function mergeFigures(held: UserFigures, added: UserFigures): Merged {
  const observations = [...held.observations]
  const placeOf = new Map(observations.map((o, place) => [keyOf(o), place]))
  const changed: { before: Observation; after: Observation }[] = []
  const places = added.observations.map((after) => {
    const key = keyOf(after)
    const place = placeOf.get(key)
    if (place === undefined) {
      placeOf.set(key, observations.length)
      return observations.push(after) - 1
    }
    const before = observations[place]
    if (!before || sameFigure(before, after)) return undefined
    changed.push({ before, after })
    observations[place] = after
    return place
  })
  return {
    figures: {
      observations,
      metrics: lastOfEach([...held.metrics, ...added.metrics], (m) => m.id),
      areas: lastOfEach([...held.areas, ...added.areas], (a) => a.code),
    },
    places,
    fresh: observations.length - held.observations.length,
    changed,
    same: places.filter((place) => place === undefined).length,
  }
}

function lastOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()]
}

/** What imports come to when they are added one after the other. */
export function replay(imports: readonly UserFigures[]): UserFigures {
  return imports.reduce((held, added) => mergeFigures(held, added).figures, NO_FIGURES)
}

/** The added figures with the metrics and areas that they need and have from earlier imports: they can then stand alone. */
export function standingAlone(held: UserFigures, added: UserFigures): UserFigures {
  const metrics = new Set(added.observations.map((o) => o.metric))
  const areas = new Set(added.observations.map((o) => o.area))
  return {
    observations: added.observations,
    metrics: lastOfEach([...held.metrics.filter((m) => metrics.has(m.id)), ...added.metrics], (m) => m.id),
    areas: lastOfEach([...held.areas.filter((a) => areas.has(a.code)), ...added.areas], (a) => a.code),
  }
}
