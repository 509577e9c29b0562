import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JUDGEMENT_COLUMNS, judgementToRow } from '#domain/tables/judgementRow.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import { readAreas, readDefinitions, readMetrics } from './data/readRegistries.ts'
import { addArea } from './official/addArea.ts'
import { judgementsIn } from './official/judgements.ts'
import { NEIGHBOURS_FILE, readNeighbours } from './official/neighbours.ts'
import { readRelease } from './official/readRelease.ts'
import { fileOf, OFFICIAL_COLUMNS, type ReleaseRow, readReleases, readSeries } from './official/registry.ts'
import { workOut } from './official/workOut.ts'

/**
 * `npm run data:official -- <folder>` reads the published files in a folder, which are not part of the project, and writes the
 * figures of every area in `seeds/areas.csv` to `seeds/official/`, and Ofsted's judgements of all councils to `seeds/judgements.csv`.
 * `--area Luton` adds a council to that list first. A release whose file is not in the folder keeps its figures.
 */
export async function main([folder, option, wanted]: readonly string[]): Promise<number> {
  if (!folder || (option !== undefined && (option !== '--area' || !wanted))) {
    console.error(
      'Name the folder of the published files: npm run data:official -- <folder> [--area <council>]',
    )
    return 1
  }
  if (!existsSync(join(folder, NEIGHBOURS_FILE))) {
    console.error(`${folder} has no file ${NEIGHBOURS_FILE}, the list of similar councils.`)
    return 1
  }
  const neighbours = readNeighbours(folder)
  const refused = option === '--area' && wanted ? addArea(wanted, neighbours) : undefined
  if (refused) {
    console.error(refused)
    return 1
  }
  const problems: string[] = []
  const report = (problem: string) => problems.push(problem)
  const seeds = new Map(
    ['areas', 'definitions', 'metrics', 'official/releases', 'official/series'].map((name) => [
      `${name}.csv`,
      readFileSync(`seeds/${name}.csv`, 'utf8'),
    ]),
  )
  const areas = readAreas(seeds, report).map(({ value }) => value)
  const metrics = readMetrics(seeds, readDefinitions(seeds, report), report).map(({ value }) => value)
  const releases = readReleases(seeds, report)
  const series = readSeries(seeds, report)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    return 1
  }
  const write = async (release: ReleaseRow) => {
    const name = fileOf(release, folder)
    if (!name) return console.log(`${release.id}: no file ${release.file}*.csv here, so its figures stay`)
    const wanted = series.filter((s) => s.release === release.id)
    const columns = [...new Set(wanted.flatMap((s) => [...s.columns.split(';'), ...(s.of ? [s.of] : [])]))]
    const file = await readRelease(join(folder, name), columns, release.reporting_year, areas)
    const rows = wanted.flatMap((s) =>
      areas.flatMap((area) => {
        const metric = metrics.find(({ id }) => id === s.metric)
        if (!metric) throw new Error(`series.csv: there is no metric ${s.metric}`)
        return workOut(s, area, file, metric, neighbours).toSorted((a, b) => (a.period < b.period ? -1 : 1))
      }),
    )
    writeFileSync(`seeds/official/${release.id}.csv`, toCsv(OFFICIAL_COLUMNS, rows))
    console.log(`${release.id}: ${rows.length} figures from ${name}`)
  }
  for (const release of releases) await write(release)
  const judgements = judgementsIn(folder)
  if (judgements) {
    writeFileSync('seeds/judgements.csv', toCsv(JUDGEMENT_COLUMNS, judgements.map(judgementToRow)))
    console.log(`judgements: ${judgements.length} from Ofsted’s table of inspection outcomes`)
  }
  return 0
}
