import type { UserFigures } from '#domain/model/userFigures.ts'
import { commit, type Plan, type Refused } from './commit.ts'
import { readImports } from './imports.ts'
import { redoTarget, undoTarget } from './ledger.ts'
import { tellThisTab } from './otherTabs.ts'
import { askToPersist, isPersistent } from './persistence.ts'
import { planAdd, planRedo, planRemove, planUndo } from './plans.ts'
import { damageWords, problem, type StorageProblem } from './problems.ts'
import { planRepair, readQuarantine } from './quarantine.ts'
import { readLedger } from './readLedger.ts'
import type { GenerationEntry } from './records.ts'
import { readSentinel } from './sentinel.ts'
import { newId, toFacts, toUpload, type Upload, type UploadRequest } from './upload.ts'
import { type OpenStorage, openStorage } from './uploadStore.ts'

/** One change of the figures, as the reader knows it: what was done, with which file. */
export type HistoryStep = Pick<GenerationEntry, 'did' | 'fileName' | 'at'>

export interface UploadList extends UserFigures {
  /** The imports that the figures come from, in the order in which they were added. */
  readonly uploads: readonly Upload[]
  /** These and the ones that were undone or removed and can be had back, in the same order. */
  readonly history: readonly Upload[]
  /** What undoing would take back, and what redoing would do again; undefined where there is nothing. */
  readonly canUndo: HistoryStep | undefined
  readonly canRedo: HistoryStep | undefined
  /** Which state of the figures this is. */
  readonly head: string | undefined
  /** `false`: storage is absent or blocked, and what is added lasts as long as the page. */
  readonly kept: boolean
  /** `false`: nothing can be added or changed here, for a reason among the problems. */
  readonly writable: boolean
  /** Whether the browser has promised not to clear them by itself; undefined where it does not say. */
  readonly persistent: boolean | undefined
  readonly problems: readonly StorageProblem[]
}

export type AddResult =
  | { readonly kind: 'kept' | 'memory'; readonly upload: Upload }
  /** Every figure was already there. */
  | { readonly kind: 'unchanged' }
  | Refused

export type ChangeResult = { readonly kind: 'changed' | 'unchanged' } | Refused

/** Everything that is kept, checked as it is read. Never rejects. */
export async function listUploads(): Promise<UploadList> {
  const open = await openStorage()
  const read = await readAll(open)
  if (!read) return { ...EMPTY_LIST, kept: open.trouble !== 'not-kept', problems: troubles(open, undefined) }
  if (read.ledger.bad.length + read.bad.length > 0 && open.storage.writable) {
    await commit(open.storage, planRepair())
    const repaired = await readAll(open)
    if (repaired) return toList(open, repaired)
  }
  return toList(open, read)
}

/** Adds one import whole, to the figures as they are when it is written, and says so only after reading it back. */
export async function addUpload(request: UploadRequest, now = new Date()): Promise<AddResult> {
  const open = await openStorage()
  const facts = toFacts(request, now)
  const result = await change(open, planAdd(facts, newId(now)))
  if (result.kind !== 'kept') return result
  const [record] = result.change.imports
  if (!record) return { kind: 'unchanged' }
  if (open.storage.kind === 'memory') return { kind: 'memory', upload: toUpload(record, true) }
  const first = result.change.state.generations.filter((g) => g.did !== 'moved').length === 1
  if (first) void askToPersist().then((promised) => promised && tellThisTab())
  return { kind: 'kept', upload: toUpload(record, true) }
}

/** Takes one import out, wherever it stands among the others. */
export function removeUpload(id: string, now = new Date()): Promise<ChangeResult> {
  return changed(planRemove(id, newId(now), now))
}

/** Takes back the last change. @param head the state that the person saw, `UploadList.head` */
export function undoChange(head: string | undefined): Promise<ChangeResult> {
  return changed(planUndo(head))
}

/** Does again what was undone last. @param head as for `undoChange` */
export function redoChange(head: string | undefined): Promise<ChangeResult> {
  return changed(planRedo(head))
}

/** Makes one change to what is kept. */
export async function changed(plan: Plan): Promise<ChangeResult> {
  const result = await change(await openStorage(), plan)
  return result.kind === 'kept' ? { kind: 'changed' } : result
}

function change({ storage, trouble }: OpenStorage, plan: Plan): ReturnType<typeof commit> {
  if (storage.writable) return commit(storage, plan)
  const message = problem(trouble ?? 'not-kept').message
  return Promise.resolve({ kind: 'failed', message: `${message} Nothing was changed.` })
}

async function readAll({ storage }: OpenStorage) {
  try {
    return await storage.read(async (shelf) => {
      const ledger = await readLedger(shelf)
      const { imports, bad } = await readImports(shelf)
      return { ledger, imports, bad, quarantined: await readQuarantine(shelf) }
    })
  } catch {
    return undefined
  }
}

type Read = NonNullable<Awaited<ReturnType<typeof readAll>>>

async function toList(open: OpenStorage, read: Read): Promise<UploadList> {
  const { state, held } = read.ledger
  const shown = new Set(state.generations.find((g) => g.id === state.head)?.imports)
  const history = [...read.imports.values()]
    .map((record) => toUpload(record, shown.has(record.id)))
    .toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0))
  return {
    ...held,
    uploads: history.filter((upload) => upload.shown),
    history,
    canUndo: undoTarget(state) === undefined ? undefined : state.generations.find((g) => g.id === state.head),
    canRedo: redoTarget(state),
    head: state.head ?? undefined,
    kept: open.trouble !== 'not-kept',
    writable: open.storage.writable,
    persistent: await isPersistent(),
    problems: troubles(open, read),
  }
}

const EMPTY_LIST = {
  observations: [],
  metrics: [],
  areas: [],
  uploads: [],
  history: [],
  canUndo: undefined,
  canRedo: undefined,
  head: undefined,
  writable: false,
  persistent: undefined,
} as const

function troubles({ storage, trouble }: OpenStorage, read: Read | undefined): readonly StorageProblem[] {
  const found: StorageProblem[] = trouble ? [problem(trouble)] : []
  const damage = read && damageWords([...read.ledger.bad, ...read.bad, ...read.quarantined])
  if (damage) found.push({ kind: 'damaged', message: damage })
  const sentinel = readSentinel()
  if (!read || !sentinel || storage.kind !== 'database' || !storage.writable) return found
  if (!read.ledger.begun && sentinel.rows > 0) found.push(problem('missing'))
  else if (read.ledger.state.sequence < sentinel.lastGeneration && sentinel.rows > 0)
    found.push(problem('behind'))
  return found
}
