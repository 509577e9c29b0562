import type { Area } from '#domain/model/area.ts'
import { parseDay } from '#domain/model/day.ts'
import { parseCsv } from '../read/recordReader.ts'
import { isCode, type NameIndex, nameIndex, normaliseName, slugOf } from './names.ts'

/** The list is bundled with the import, which runs beside the page: the page itself does not load it. */
const [LIST = ''] = Object.values(
  import.meta.glob<string>('/seeds/places.csv', { query: '?raw', import: 'default', eager: true }),
)

/** One row of the list: a council, region or nation under one of its codes. */
interface Place {
  readonly code: string
  readonly oldCode: string
  readonly name: string
  readonly kind: string
  readonly begins: string
  readonly ends: string
  readonly continues: readonly string[]
}

/**
 * Every council that has children's services, region and nation of England, with the codes that it had (Office for National
 * Statistics). A place whose code changed but not its name nor its number at the Department for Education is one place.
 */
function readPlaces(): readonly Place[] {
  const [, ...rows] = parseCsv(LIST).rows
  return rows.flatMap(({ cells }) => {
    const [code = '', oldCode = '', name = '', kind = '', begins = '', ends = '', continues = ''] = cells
    return code === '' ? [] : [{ code, oldCode, name, kind, begins, ends, continues: continues.split(';') }]
  })
}

/** Words that councils' names have or lack: "Kingston upon Hull, City of", "Devon County Council". */
const TITLES =
  /\b(?:(?:metropolitan|royal|london|county|city|district|unitary|borough) )*(?:council|borough of|city of|county of|borough|authority)\b/gu

/** "kingston upon hull" of "Kingston upon Hull, City of"; the whole name where nothing else would be left. */
function plainName(name: string): string {
  const whole = normaliseName(name).replaceAll(' and ', ' ')
  // "City of London" is not London.
  if (/\blondon$/u.test(whole)) return whole
  return whole.replace(TITLES, ' ').replace(/\s+/gu, ' ').trim() || whole
}

/** A file with more unknown names than this is not misspelt but about something else. */
const MOST_GUESSES = 200

export interface Places extends NameIndex<Area> {
  readonly all: readonly Area[]
}

/** @param known the areas of the dashboard, which are found before any other of the same place */
export function placesWith(known: readonly Area[]): Places {
  const places = readPlaces()
  const byCode = new Map(known.map((area) => [area.code, area]))
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const key = place.oldCode ? `${place.oldCode} ${place.name}` : place.code
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  const all = new Map(known.map((area) => [area.code, { area, names: [area.code, area.slug, area.name] }]))
  for (const group of groups.values()) {
    const current = group.find(({ ends }) => ends === '') ?? group.at(-1)
    if (!current) continue
    const area = group.map(({ code }) => byCode.get(code)).find(Boolean) ?? toArea(current, group)
    const names = [
      ...group.map(({ code }) => code),
      current.name,
      ...(current.oldCode ? [current.oldCode] : []),
    ]
    const before = all.get(area.code)
    all.set(area.code, { area, names: [...names, ...(before?.names ?? [])] })
  }
  // Of two councils of one name, the one that still exists is found by it; the other by its code.
  const entries = [...all.values()].toSorted(
    (a, b) => Number(a.area.end === undefined) - Number(b.area.end === undefined),
  )
  const index = nameIndex(entries, ({ names }) => [...names, ...names.map(plainName)])
  const guesses = new Map<string, ReturnType<Places['near']>>()
  const guess = (name: string) => {
    const before = guesses.get(name)
    if (before || guesses.size >= MOST_GUESSES) return before ?? []
    const near = index.near(plainName(name)).map(({ item, confidence }) => ({ item: item.area, confidence }))
    guesses.set(name, near)
    return near
  }
  const areaOf = <T extends { readonly area: Area }>(found: T | undefined) => found?.area
  return {
    all: entries.map(({ area }) => area),
    find: (name) => areaOf(index.find(name) ?? index.find(plainName(name))),
    closest: (name) => (isCode(name) ? undefined : areaOf(index.closest(name))),
    near: (name) => (isCode(name) ? [] : guess(name)),
  }
}

function toArea(place: Place, group: readonly Place[]): Area {
  const own = new Set(group.map(({ code }) => code))
  const continues = group
    .flatMap((member) => member.continues)
    .filter((code) => code !== '' && !own.has(code))
  return {
    code: place.code,
    // A council that has ended leaves its name to another.
    slug: place.ends === '' ? slugOf(place.name) : `${slugOf(place.name)}-until-${place.ends.slice(0, 4)}`,
    name: place.name,
    kind: place.kind === 'nation' ? 'nation' : place.kind === 'joint' ? 'joint' : 'council',
    begin: continues.length > 0 ? parseDay(place.begins) : undefined,
    end: parseDay(place.ends),
    continues,
    defaultBaselineMilestone: '',
    oldCode: place.oldCode,
    note: '',
  }
}
