import type { Area } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { baseDefinition, type Definition, type Metric } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { Problem } from '#domain/model/problem.ts'
import { type NewMetric, toOwnMetric } from '#domain/model/userFigures.ts'
import { type Target, targetKey } from '#domain/targets/target.ts'
import { check, refuseMixedScales } from '../check/check.ts'
import { keepApart } from '../compare/keepApart.ts'
import type { ImportOptions, NameTarget } from '../importOptions.ts'
import type { ImportColumn, Question, UnknownName } from '../importReading.ts'
import type { ImportedRow, Interpreted, Layout } from '../layouts/layout.ts'
import type { TableRow } from '../read/table.ts'
import { columnMap } from '../recognise/mapColumns.ts'
import { metricIndex, type NamedMetric } from '../recognise/metricNames.ts'
import { type NameIndex, nameIndex } from '../recognise/names.ts'
import { type Places, placesWith } from '../recognise/places.ts'
import type { RecognisedFile } from '../recognise/recogniseFile.ts'
import { applyCorrections } from './cellCorrections.ts'
import { readPeriodColumns, targetPeriodColumns } from './columnQuestions.ts'
import { decide } from './decide.ts'
import { measureColumns, periodColumns } from './figureColumns.ts'
import { importContext, nameKey } from './importContext.ts'
import { interpret } from './interpret.ts'
import { lineRule } from './lineRule.ts'
import { unknownNames } from './unknownNames.ts'

export interface ReadFigures {
  readonly rows: readonly ImportedRow[]
  readonly issues: readonly Problem[]
  readonly names: readonly UnknownName[]
  readonly questions: readonly Question[]
  /** The areas that an unknown name can stand for. */
  readonly areaChoices: readonly Area[]
  readonly metrics: ReadonlyMap<string, Metric>
  readonly newMetrics: readonly NewMetric[]
  readonly newAreas: readonly Area[]
  /** See `ImportReading`. */
  readonly redefined: readonly Metric[]
  readonly targets: readonly Target[]
  readonly apart: readonly string[]
  readonly lines: readonly TableRow[]
}

/** Whose figures they become. */
export interface FigureCredit {
  readonly layer: Observation['layer']
  /** Id of the source of every row that does not name one; '' where such rows have no source. */
  readonly source: string
}

export interface FiguresInput {
  readonly file: RecognisedFile & { readonly layout: Layout }
  /** Measures that are not kept have the target `leave-out`. */
  readonly columns: readonly ImportColumn[]
  readonly rows: readonly TableRow[]
  readonly options: ImportOptions
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
  readonly credit: FigureCredit
  readonly fileName: string
  readonly delimiter: string
}

export function readFigures(input: FiguresInput): ReadFigures {
  const { file, columns, options, dataset } = input
  const named = namedTargets(options, file)
  const newMetrics = metricsOf(columns, named)
  const metrics = [...dataset.metrics, ...newMetrics.map(toOwnMetric)]
  const byId = new Map(metrics.map((m) => [m.id, m]))
  const measures = measureColumns(columns, byId)
  const periods = periodColumns(columns)
  const index = metricIndex(metrics)
  // The compilers' own files name areas of the registry only.
  const places = input.credit.layer === 'user' ? placesWith(dataset.areas) : registry(dataset.areas)
  const ids = columns.map(({ id }) => id)
  const decided = decide({
    rows: applyCorrections(input.rows, ids, options),
    columns,
    layout: file.layout,
    areas: places.all,
    measures,
    periods,
    metricNamed: (name) => namedMetric(index, named.get(nameKey('metric', name)), name),
    answers: new Map([...(file.remembered?.answers ?? []), ...(options.answers ?? [])]),
    targetTitle: file.targetTitle,
    shownArea: options.shownArea,
    fileName: input.fileName,
    delimiter: input.delimiter,
    words: file.above.flatMap(({ cells }) => cells).join(' '),
  })
  const noted = notes()
  const unknown = unknownNames({ areas: places, metrics }, named)
  const context = importContext(
    { areas: noting(places, dataset.areas, noted.noteArea), metrics },
    input.credit.layer,
    input.credit.source,
    {
      measures,
      periods: readPeriodColumns(periods, decided.questions),
      targetPeriods: targetPeriodColumns(periods, decided.questions),
      answers: answersTo(decided.questions),
      periodHints: decided.periodHints,
      valueHints: (group) => decided.valueHints.get(group),
      named: (what, name) => named.get(nameKey(what, name)),
      noteUnknown: unknown.note,
      ...noted,
    },
  )
  const rule = lineRule(decided.rows, columns, input.delimiter)
  const read = interpret(decided.rows, rule, file.layout, columnMap(columns), context)
  const settled = settle(read, input, byId, noted)
  const used = new Set(settled.rows.map(({ observation }) => observation.area))
  return {
    ...settled,
    issues: [...decided.notes, ...settled.issues],
    names: unknown.list(),
    areaChoices: places.all,
    questions: decided.questions,
    metrics: byId,
    newMetrics: newMetrics.filter(({ id }) =>
      settled.rows.some(({ observation }) => observation.metric === id),
    ),
    newAreas: [...noted.found.areas.values()].filter(({ code }) => used.has(code)),
    redefined: [...noted.found.redefined.values()],
    lines: decided.rows,
  }
}

/** Checks the figures of all lines together, and keeps those apart that may not be joined to published ones. */
function settle(
  read: Interpreted,
  { file, dataset, userFigures, credit, options }: FiguresInput,
  metrics: ReadonlyMap<string, Metric>,
  { found, noteDefinition }: ReturnType<typeof notes>,
): Pick<ReadFigures, 'rows' | 'issues' | 'targets' | 'apart'> {
  const scaled = file.layout.internal ? read : refuseMixedScales(read)
  const sound = check(scaled, [...dataset.areas, ...found.areas.values()])
  const { rows, issues } = file.layout.settle?.(sound, { ...dataset, metrics, userFigures }) ?? sound
  const targets = [...found.targets.values()]
  if (credit.layer !== 'user' || options.countSame) return { rows, issues, targets, apart: [] }
  const { rows: settled, apart } = keepApart(rows, { ...dataset, userFigures }, metrics)
  for (const { metric, definition } of apart) noteDefinition(metric, definition)
  const ownOf = ({ metric, definition }: Target) =>
    apart.find((one) => one.metric.id === metric && baseDefinition(one.definition.id) === definition)
  return {
    rows: settled,
    issues,
    targets: targets.map((target) => ({
      ...target,
      definition: ownOf(target)?.definition.id ?? target.definition,
    })),
    apart: [...new Set(apart.map(({ metric }) => metric.id))],
  }
}

function answersTo(questions: readonly Question[]): ReadonlyMap<string, string> {
  return new Map(questions.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : [])))
}

/** What layouts find beside figures, each once. */
function notes() {
  const areas = new Map<string, Area>()
  const targets = new Map<string, Target>()
  const redefined = new Map<string, Metric>()
  return {
    found: { areas, targets, redefined },
    noteArea: (area: Area) => {
      areas.set(area.code, area)
    },
    noteTarget: (target: Target) => {
      targets.set(targetKey(target), target)
    },
    noteDefinition: (metric: Metric, definition: Definition) => {
      const known = redefined.get(metric.id) ?? metric
      if (known.definitions.some(({ id }) => id === definition.id)) return
      redefined.set(metric.id, { ...known, definitions: [...known.definitions, definition] })
    },
  }
}

function registry(areas: readonly Area[]): Places {
  return { ...nameIndex(areas, (a) => [a.code, a.slug, a.name]), all: areas }
}

/** Reports each area that is found and that the dashboard does not have. */
function noting(places: Places, known: readonly Area[], note: (area: Area) => void): Places {
  const codes = new Set(known.map(({ code }) => code))
  const find = (name: string) => {
    const area = places.find(name)
    if (area && !codes.has(area.code)) note(area)
    return area
  }
  return { ...places, find }
}

function namedTargets(
  { names }: ImportOptions,
  { remembered }: RecognisedFile,
): ReadonlyMap<string, NameTarget> {
  const all = [...(remembered?.names ?? []), ...(names ?? [])]
  return new Map(
    all.flatMap(([name, target]) => {
      // A stored decision to leave out a name does not say whether it is an area or a metric.
      const kinds = target.kind === 'leave-out' ? (['area', 'metric'] as const) : [kindOf(target)]
      return kinds.map((what) => [nameKey(what, name), target] as const)
    }),
  )
}

function kindOf(target: NameTarget): 'area' | 'metric' {
  return target.kind === 'area' ? 'area' : 'metric'
}

function namedMetric(
  index: NameIndex<NamedMetric>,
  target: NameTarget | undefined,
  name: string,
): NamedMetric | undefined {
  if (target?.kind === 'new-metric') return index.find(target.metric.id)
  if (target?.kind !== 'metric') return index.find(name)
  const found = index.find(target.metric)
  return found && target.definition !== '' ? { ...found, definition: target.definition } : found
}

function metricsOf(
  columns: readonly ImportColumn[],
  named: ReadonlyMap<string, NameTarget>,
): readonly NewMetric[] {
  const targets = [...columns.map(({ target }) => target), ...named.values()]
  const metrics = targets.flatMap((target) => (target.kind === 'new-metric' ? [target.metric] : []))
  return [...new Map(metrics.map((metric) => [metric.id, metric])).values()]
}
