import { migrate1to2 } from './migrate1to2.ts'
import { SCHEMA } from './records.ts'
import type { StoredContents } from './shelf.ts'

/** The step from each version to the next. Each is a pure function on a copy of the contents, with a golden file of its own. */
const STEPS: Readonly<Record<number, (contents: StoredContents) => StoredContents>> = { 1: migrate1to2 }

/** The contents in today's layout. Throws when there is no way from that version. */
export function migrate(contents: StoredContents, from: number): StoredContents {
  let moved = contents
  for (let version = from; version < SCHEMA; version += 1) {
    const step = STEPS[version]
    if (!step) throw new Error(`There is no way from version ${version} of the stored figures.`)
    moved = step(moved)
  }
  return moved
}
