import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { packageFiles } from '#domain/tables/package/packageFiles.ts'
import { readSeeds } from './readSeeds.ts'
import type { SeedProblem } from './seedFile.ts'

/** The files of `data/` that the seeds under `root` give, or what is wrong with the seeds. Reads files; writes none. */
export async function buildPackage(
  root: string,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly problems: readonly SeedProblem[] }> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const { dataset, problems } = await readSeeds(readFiles(join(root, 'seeds')))
  return { files: problems.length > 0 ? new Map() : packageFiles(dataset, version), problems }
}

/** Every file below a folder, by its path from there with `/` between. */
function readFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const
    }),
  )
}
