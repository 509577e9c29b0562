import type { PeriodHints } from '#domain/model/ambiguousPeriod.ts'
import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Better, Definition, Metric } from '#domain/model/metric.ts'
import type { Layer } from '#domain/model/observation.ts'
import type { Target } from '#domain/targets/target.ts'
import type { NameTarget } from '../importOptions.ts'
import { metricIndex, type NamedMetric } from '../recognise/metricNames.ts'
import { type NameIndex, normaliseName } from '../recognise/names.ts'
import { scaleOf } from '../recognise/scale.ts'
import type { ValueHints } from '../values/parseReading.ts'

export interface MeasureColumn {
  readonly id: string
  readonly index: number
  readonly metric: Metric
  readonly definition: string
}

/** A column with a month's (or year's) figure in each cell. */
export interface PeriodColumn {
  readonly id: string
  readonly index: number
  /** EDTF, or a month's two digits. */
  readonly month: string
  /** The header without the marks of notes. */
  readonly header: string
  /** See `ImportColumn`. */
  readonly group: string
}

/** From which a new measure is drafted. */
export interface Drafted {
  readonly cells: readonly string[]
  readonly better: Better
  /** As a column of units says it: "%", "£000"; empty without one. */
  readonly unit: string
}

export interface ImportContext {
  readonly areas: NameIndex<Area>
  readonly metrics: NameIndex<NamedMetric>
  /** The factor that a name gives for its numbers: 1000 for "Spend (£'000)". */
  readonly scaleOf: (name: string) => number
  readonly layer: Layer
  /** The source of rows that do not name one. */
  readonly source: string
  readonly measures: readonly MeasureColumn[]
  readonly periods: readonly PeriodColumn[]
  /** Columns of dates under words that say they are targets. */
  readonly targetPeriods: readonly PeriodColumn[]
  readonly answers: ReadonlyMap<string, string>
  readonly periodHints: PeriodHints
  /** @param group id of the column, or of the metric where one column holds several */
  readonly valueHints: (group: string) => ValueHints | undefined
  /** What a name that is not in the registries stands for; undefined until a person decides. */
  readonly named: (what: 'area' | 'metric', name: string) => NameTarget | undefined
  /** @param drafted what the line says of an unknown metric */
  readonly noteUnknown: (what: 'area' | 'metric', name: string, line: number, drafted?: () => Drafted) => void
  /** Called for an area that is new, but that the file names with its code. */
  readonly noteArea: (area: Area) => void
  readonly noteTarget: (target: Target) => void
  /** Called for a definition that a figure has and its metric does not. */
  readonly noteDefinition: (metric: Metric, definition: Definition) => void
}

type Decided = Partial<Omit<ImportContext, 'areas' | 'metrics' | 'scaleOf' | 'layer' | 'source'>>

export function importContext(
  { metrics, areas }: Pick<Dataset, 'metrics'> & { readonly areas: NameIndex<Area> },
  layer: Layer,
  source: string,
  decided: Decided = {},
): ImportContext {
  return {
    areas,
    metrics: metricIndex(metrics),
    scaleOf: remembered(scaleOf),
    layer,
    source,
    measures: [],
    periods: [],
    targetPeriods: [],
    answers: new Map(),
    periodHints: {},
    valueHints: () => undefined,
    named: () => undefined,
    noteUnknown: () => undefined,
    noteArea: () => undefined,
    noteTarget: () => undefined,
    noteDefinition: () => undefined,
    ...decided,
  }
}

/** Files repeat their names on every line, and a look-up is cheaper than patterns. */
function remembered(work: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = work(text)
    if (known.size < 10_000) known.set(text, result)
    return result
  }
}

/** A key for a name of an area or metric; names that differ only in case and punctuation share it. */
export function nameKey(what: 'area' | 'metric', name: string): string {
  return `${what}:${normaliseName(name)}`
}

/** @param column id of the column of values; undefined where each period has a column */
export function valueGroupId(column: string | undefined, metric: string, scale: number): string {
  return `${column === undefined ? '' : `${column}:`}${metric}${scale === 1 ? '' : ` ×${scale}`}`
}
