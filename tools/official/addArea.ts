import { readFileSync, writeFileSync } from 'node:fs'
import { AREA_COLUMNS } from '#domain/tables/areaRow.ts'
import { toCsv } from '#domain/tables/toCsv.ts'
import { parseCsv } from '#import/read/recordReader.ts'
import { readSeedRows, type Seeds } from '../data/seedFile.ts'
import type { Neighbours } from './workOut.ts'

const PLACE_COLUMNS = ['code', 'old_code', 'name', 'kind', 'begins', 'ends', 'continues'] as const

/** Adds a council, named or by one of its codes, and the councils similar to it to `seeds/areas.csv`; says why where it cannot. */
export function addArea(wanted: string, neighbours: Neighbours): string | undefined {
  const text = readFileSync('seeds/areas.csv', 'utf8')
  const seeds: Seeds = new Map([['places.csv', readFileSync('seeds/places.csv', 'utf8')]])
  const problems: string[] = []
  const places = readSeedRows(seeds, 'places.csv', PLACE_COLUMNS, (problem) => problems.push(problem))
  const key = wanted.trim().toLowerCase()
  const found = places
    .map(({ row }) => row)
    .filter(({ code, old_code, name }) => [code, old_code, name].some((id) => id.toLowerCase() === key))
  const place = found.find(({ ends }) => ends === '') ?? found[0]
  if (problems.length > 0 || !place) return problems[0] ?? `seeds/places.csv has no place ${wanted}`
  const known = new Set(parseCsv(text).rows.map(({ cells }) => cells[0] ?? ''))
  if (known.has(place.code)) return undefined
  const slug = slugOf(place.name)
  const empty = { default_baseline_milestone: '', note: '', continues: '', begin: '', end: '' }
  const continues = place.continues.split(';').filter((code) => known.has(code))
  const area = {
    ...empty,
    code: place.code,
    slug,
    name: place.name,
    kind: place.kind,
    begin: place.begins,
    end: place.ends,
    continues: continues.join(';'),
    old_code: place.old_code,
  }
  const names = (neighbours.get(place.old_code) ?? []).map(({ name }) => name)
  const group = {
    ...empty,
    code: `similar-${place.old_code}`,
    slug: `similar-to-${slug}`,
    name: `Councils similar to ${place.name}`,
    kind: 'group',
    old_code: place.old_code,
    note: `The ten statistical neighbours in the Department for Education’s list of April 2021: ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`,
  }
  const rows = names.length > 0 ? [area, group] : [area]
  const lines = toCsv(AREA_COLUMNS, rows).split('\n').slice(1).join('\n')
  writeFileSync('seeds/areas.csv', text + lines)
  return undefined
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
