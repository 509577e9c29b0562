import { strToU8, zipSync } from 'fflate'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Day } from '#domain/model/day.ts'
import { packageFiles } from '#domain/tables/package/packageFiles.ts'
import { readme } from '#domain/tables/package/packageReadme.ts'
import { noonOf } from './zip.ts'

/** The version of the dashboard, as `package.json` has it: a data package says which one made it. */
export const VERSION = '0.5.0'

export interface DataPackage {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A zip of one folder, `data/`, to replace that of a built page. The same input gives the same bytes. */
export function makeDataPackage(dataset: Dataset, today: Day, version: string = VERSION): DataPackage {
  const files = new Map([['README.md', readme(dataset, version, today)], ...packageFiles(dataset, version)])
  const entries = [...files].map(([name, text]) => [`data/${name}`, strToU8(text)] as const)
  const bytes = zipSync(Object.fromEntries(entries), { level: 9, mtime: noonOf(today) })
  return { fileName: `childrens-services-data-${today}.zip`, bytes }
}
