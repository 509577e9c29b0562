import type { Load } from './measureLoad.ts'
import { median } from './quantile.ts'
import { textTable } from './textTable.ts'

/** One way to deliver the page, with the loads that were measured. */
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

/** The median of each number over all loads. */
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

/** One row of medians for each variant, and the ratio of the first row to the second. */
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
