import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage } from './data/buildPackage.ts'

const target = join(process.cwd(), 'data')

/**
 * `npm run data` builds `data/` from `seeds/`. With `--check` it writes nothing and fails when `data/` is not what the seeds
 * give.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { files, problems } = await buildPackage(process.cwd())
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    console.error(
      `\n${problems.length} problem${problems.length === 1 ? '' : 's'} in seeds/. Nothing was written.`,
    )
    return 1
  }
  return args.includes('--check') ? check(files) : write(files)
}

function check(files: ReadonlyMap<string, string>): number {
  const written = existing()
  const differing = [...files].flatMap(([name, text]) =>
    written.includes(name) && readFileSync(join(target, name), 'utf8') === text ? [] : [name],
  )
  const stale = [...differing, ...written.filter((name) => !files.has(name))]
  for (const name of stale) console.error(`data/${name} is not what seeds/ give. Run: npm run data`)
  if (stale.length === 0) console.log(`data/ is what seeds/ give (${files.size} files).`)
  return stale.length === 0 ? 0 : 1
}

function write(files: ReadonlyMap<string, string>): number {
  mkdirSync(target, { recursive: true })
  for (const name of existing()) if (!files.has(name)) rmSync(join(target, name))
  for (const [name, text] of files) writeFileSync(join(target, name), text)
  console.log(`Wrote ${files.size} files to data/.`)
  return 0
}

function existing(): readonly string[] {
  return existsSync(target) ? readdirSync(target) : []
}
