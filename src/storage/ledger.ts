import { sealed } from '#domain/model/checksum.ts'
import type { UserFigures } from '#domain/model/userFigures.ts'
import type { GenerationEntry, GenerationRecord, ImportRecord, StateRecord } from './records.ts'
import { SCHEMA } from './records.ts'
import { toStoredFigures } from './storedFigures.ts'

/** How many generations are kept: nine steps can be undone, and nine damaged generations survived. */
const KEPT_GENERATIONS = 10
/** How many changes can be taken back: the figures before them are kept for so long. */
export const UNDO_STEPS = KEPT_GENERATIONS - 1

/** The key of the one record in `meta`. */
export const STATE_KEY = 'state'

/** What is stored, as far as a change needs to know it. */
export interface Ledger {
  readonly state: StateRecord
  /** The figures of the head generation. */
  readonly held: UserFigures
}

/** A change to what is stored: everything in it is written at once, or nothing. */
export interface Change {
  readonly state: StateRecord
  /** The figures once it is written. */
  readonly held: UserFigures
  readonly generation?: GenerationRecord
  readonly imports: readonly ImportRecord[]
  readonly dropped: readonly string[]
}

export const EMPTY_STATE: StateRecord = sealed({
  schema: SCHEMA,
  head: null,
  redo: [],
  sequence: 0,
  generations: [],
} as const)

export function entryOf(state: StateRecord, id: string | null | undefined): GenerationEntry | undefined {
  return state.generations.find((g) => g.id === id)
}

/** The imports that count now, in their order. */
export function importsShown(state: StateRecord): readonly string[] {
  return entryOf(state, state.head)?.imports ?? []
}

interface Facts extends Pick<GenerationEntry, 'id' | 'at' | 'did' | 'fileName'> {
  readonly imports: readonly string[]
}

/** A new generation after the head. What was undone before it cannot be redone, and the oldest generations go. */
export function advance(
  state: StateRecord,
  facts: Facts,
  held: UserFigures,
  imports: readonly ImportRecord[],
): Change {
  const entry: GenerationEntry = {
    ...facts,
    imports: [...facts.imports],
    sequence: state.sequence + 1,
    parent: state.head,
    figures: held.observations.length,
  }
  const newestFirst = [...state.generations, entry].toSorted((a, b) => b.sequence - a.sequence)
  const kept = newestFirst.slice(0, KEPT_GENERATIONS).toReversed()
  return {
    state: sealed({
      schema: SCHEMA,
      head: entry.id,
      redo: [],
      sequence: entry.sequence,
      generations: kept,
    }),
    held,
    generation: sealed({ ...entry, held: toStoredFigures(held) }),
    imports,
    dropped: newestFirst.slice(KEPT_GENERATIONS).map((g) => g.id),
  }
}

/** Where undoing leads: null to no figures at all, undefined where there is nothing to undo or it is no longer kept. */
export function undoTarget(state: StateRecord): GenerationEntry | null | undefined {
  const head = entryOf(state, state.head)
  if (!head || head.did === 'moved') return undefined
  return head.parent === null ? null : entryOf(state, head.parent)
}

export function redoTarget(state: StateRecord): GenerationEntry | undefined {
  return entryOf(state, state.redo.at(-1))
}

/** The state with another head. Nothing is written but which generation counts. */
export function turnedTo(
  { checksum: _, ...state }: StateRecord,
  head: string | null,
  redo: readonly string[],
): StateRecord {
  return sealed({ ...state, head, redo: [...redo] })
}
