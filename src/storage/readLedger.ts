import { sealed } from '#domain/model/checksum.ts'
import { NO_FIGURES, replay, type UserFigures } from '#domain/model/userFigures.ts'
import { figuresOfImports } from './imports.ts'
import { EMPTY_STATE, entryOf, type Ledger, STATE_KEY } from './ledger.ts'
import {
  type GenerationEntry,
  type GenerationRecord,
  GenerationSchema,
  isRecord,
  type Quarantined,
  type StateRecord,
  StateSchema,
  soundRecord,
} from './records.ts'
import type { Shelf } from './shelf.ts'
import { fromStoredFigures, toStoredFigures } from './storedFigures.ts'

export interface LedgerRead extends Ledger {
  /** False when nothing was ever stored here, or all of it is gone. */
  readonly begun: boolean
  /** What could not be read; the ledger is what is left without it. */
  readonly bad: readonly Quarantined[]
  /** A generation made anew in place of one that could not be read. */
  readonly rebuilt: GenerationRecord | undefined
}

export interface Opened {
  readonly figures: UserFigures
  readonly rebuilt: GenerationRecord | undefined
}

/** The figures of the generation read last: a change is planned on them without reading them into values again. */
let latest: { readonly checksum: string; readonly figures: UserFigures } | undefined

/** Reads what is stored, checks all that it uses, and falls back to the newest generation that can be had. */
export async function readLedger(shelf: Shelf, now = new Date()): Promise<LedgerRead> {
  const at = now.toISOString()
  const stored = await shelf.get('meta', STATE_KEY)
  const bad: Quarantined[] = []
  let state = soundRecord(StateSchema, stored)
  if (!state) {
    state = await rebuiltState(shelf)
    const outcome = state === EMPTY_STATE ? 'left-out' : 'rebuilt'
    if (stored !== undefined) bad.push({ at, from: 'meta', key: STATE_KEY, outcome, record: stored })
  }
  const begun = stored !== undefined || state !== EMPTY_STATE
  for (let head = entryOf(state, state.head); head; head = entryOf(state, state.head)) {
    const opened = await openGeneration(shelf, head)
    if (!opened || opened.rebuilt) {
      const record = await shelf.get('generations', head.id)
      bad.push({ at, from: 'generations', key: head.id, outcome: opened ? 'rebuilt' : 'went-back', record })
    }
    if (opened) return { state, held: opened.figures, begun, bad, rebuilt: opened.rebuilt }
    state = withoutHead(state, head)
  }
  return { state, held: NO_FIGURES, begun, bad, rebuilt: undefined }
}

/** A generation's figures, where need be from its imports; undefined when both are damaged. */
export async function openGeneration(shelf: Shelf, entry: GenerationEntry): Promise<Opened | undefined> {
  const figures = figuresOf(await shelf.get('generations', entry.id), entry.id)
  if (figures) return { figures, rebuilt: undefined }
  const imports = await figuresOfImports(shelf, entry.imports)
  if (!imports) return undefined
  const replayed = replay(imports)
  return { figures: replayed, rebuilt: sealed({ ...entry, held: toStoredFigures(replayed) }) }
}

function figuresOf(record: unknown, id: string): UserFigures | undefined {
  if (latest && isRecord(record, latest.checksum)) return latest.figures
  const generation = soundRecord(GenerationSchema, record)
  if (generation?.id !== id) return undefined
  const figures = fromStoredFigures(generation.held)
  if (figures) rememberFigures(generation, figures)
  return figures
}

/** Keeps the figures of a generation just written, so that they need not be read into values again. */
export function rememberFigures({ checksum }: GenerationRecord, figures: UserFigures): void {
  latest = { checksum, figures }
}

/** Goes back to where the head came from, or to the newest other generation. */
function withoutHead({ checksum: _, ...state }: StateRecord, head: GenerationEntry): StateRecord {
  const generations = state.generations.filter((g) => g.id !== head.id)
  const parent = generations.find((g) => g.id === head.parent)
  const newest = generations.toSorted((a, b) => b.sequence - a.sequence)[0]
  return sealed({ ...state, generations, redo: [], head: (parent ?? newest)?.id ?? null })
}

/** The state as the generations themselves tell it, where its own record is gone or damaged. */
async function rebuiltState(shelf: Shelf): Promise<StateRecord> {
  const generations = (await shelf.all('generations'))
    .flatMap((record) => soundRecord(GenerationSchema, record) ?? [])
    .map(({ held: _, checksum: __, ...entry }) => entry)
    .toSorted((a, b) => a.sequence - b.sequence)
  const last = generations.at(-1)
  if (!last) return EMPTY_STATE
  return sealed({
    schema: EMPTY_STATE.schema,
    head: last.id,
    redo: [],
    sequence: last.sequence,
    generations,
  })
}
