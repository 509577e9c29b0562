import type { Load } from './measureLoad.ts'
import { textTable } from './textTable.ts'

/** One way to deliver the page, with its measured loads. */
export interface Variant {
  readonly name: string
  readonly loads: Load[]
}

const COLUMNS: readonly { readonly title: string; readonly key: keyof Load; readonly decimals: number }[] = [
  { title: 'first paint, ms', key: 'firstPaint', decimals: 0 },
  { title: 'first content, ms', key: 'firstContent', decimals: 0 },
  { title: 'first chart, ms', key: 'firstChart', decimals: 0 },
  { title: 'loaded, ms', key: 'loaded', decimals: 0 },
  { title: 'layout shift', key: 'shift', decimals: 4 },
]

/** The middle of each number over the runs; the loads themselves differ. */
export function medianLoad({ loads }: Variant): Load {
  const of = (key: keyof Load) => median(loads.map((load) => load[key]))
  return {
    firstPaint: of('firstPaint'),
    firstContent: of('firstContent'),
    firstChart: of('firstChart'),
    loaded: of('loaded'),
    shift: of('shift'),
  }
}

/** Medians, one row a variant, and the ratio of the first row to the second. */
export function reportTable(title: string, variants: readonly Variant[]): string {
  const medians = variants.map(medianLoad)
  const rows = variants.map(({ name }, index) => [
    name,
    ...COLUMNS.map(({ key, decimals }) => medians[index]?.[key].toFixed(decimals) ?? ''),
  ])
  const ratios = COLUMNS.map(({ key }) => {
    const [first, second] = medians.map((load) => load[key])
    return first !== undefined && second ? (first / second).toFixed(3) : '-'
  })
  const lines = [['', ...COLUMNS.map((column) => column.title)], ...rows, ['ratio', ...ratios]]
  return `${title} (medians of ${variants[0]?.loads.length ?? 0})\n${textTable(lines)}`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('There is nothing to take the median of.')
  return (low + high) / 2
}
