import type { Dataset } from '#domain/model/dataset.ts'
import type { Unit } from '#domain/model/metric.ts'
import type { Observation } from '#domain/model/observation.ts'
import { centre } from '#domain/model/reading.ts'
import { formatPeriod } from '#domain/phrasing/formatPeriod.ts'
import { formatNumber, formatReading } from '#domain/phrasing/formatReading.ts'
import type { Change } from '#import/importReading.ts'

export interface ChangeWords {
  readonly area: string
  readonly metric: string
  readonly period: string
  readonly value: string
  readonly now: string
  /** "+12 (+6%)"; empty where there is nothing to subtract. */
  readonly difference: string
  /** "Big jump: 150 to 40, −73%"; undefined where the figure is no big jump. */
  readonly jump: string | undefined
  /** A sentence about the dashboard's own figure, where its value differs. */
  readonly published: string | undefined
}

type DescribedChange = Pick<Change, 'after' | 'before'> &
  Partial<Pick<Change, 'curated' | 'difference' | 'differencePercent' | 'jumpFrom'>>

const signed = (n: number, text: string) => (n > 0 ? `+${text}` : n < 0 ? `−${text}` : text)

/** The difference between two percentages is in points: from 20% to 22% is 2 points, which is 10 per cent of 20%. */
function sizeWords(size: number, unit: Unit, decimals: number): string {
  if (unit !== 'percent') return formatNumber(size, unit, decimals)
  return `${formatNumber(size, 'count', decimals)} ${size === 1 ? 'point' : 'points'}`
}

/** The old and the new value, and the step between them: in points for a percentage, otherwise in per cent of the old value. */
function jumpWords(
  { after, jumpFrom }: DescribedChange,
  decimals: number,
  value: string,
): string | undefined {
  const to = centre(after.reading)
  if (jumpFrom === undefined || to === undefined) return undefined
  const step = to - jumpFrom
  const percent = Math.abs(Math.round((step / jumpFrom) * 100))
  const size =
    after.unit === 'percent'
      ? `, ${signed(step, sizeWords(Math.abs(step), 'percent', decimals))}`
      : jumpFrom === 0
        ? ''
        : `, ${signed(step, `${percent.toLocaleString('en-GB')}%`)}`
  return `Big jump: ${formatNumber(jumpFrom, after.unit, decimals)} to ${value}${size}`
}

function publishedWords(
  { after, before, curated }: DescribedChange,
  value: (o: Observation) => string,
): string | undefined {
  if (!curated || value(curated) === value(after)) return undefined
  const whose = curated.layer === 'added' ? 'Added to this copy, not verified' : 'Published'
  return before && value(before) === value(curated)
    ? `${whose}. Both are shown.`
    : `${whose}: ${value(curated)}. Both are shown.`
}

export function changeWords(
  change: DescribedChange,
  { areas, metrics }: Pick<Dataset, 'areas' | 'metrics'>,
): ChangeWords {
  const { after, before, difference, differencePercent } = change
  const metric = metrics.find((m) => m.id === after.metric) ?? { unit: after.unit, decimals: 1 }
  const value = (o: Observation) => formatReading(o.reading, metric)
  const noun = 'definitions' in metric && metric.definitions.find((d) => d.id === after.definition)?.noun
  const title = 'shortTitle' in metric ? metric.shortTitle : after.metric
  const noteOnly = before && value(before) === value(after)
  const percent =
    differencePercent === undefined
      ? ''
      : ` (${signed(differencePercent, `${Math.abs(Math.round(differencePercent))}%`)})`
  return {
    area: areas.find((a) => a.code === after.area)?.name ?? after.area,
    metric: noun ? `${title} (${noun})` : title,
    period: formatPeriod(after.period, 'short'),
    value: value(after),
    now: before ? `${value(before)}${noteOnly ? ', with a different note' : ''}` : 'New',
    difference:
      difference === undefined
        ? ''
        : `${signed(difference, sizeWords(Math.abs(difference), after.unit, metric.decimals))}${percent}`,
    jump: jumpWords(change, metric.decimals, value(after)),
    published: publishedWords(change, value),
  }
}
