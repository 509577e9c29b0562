import { replay } from '#domain/model/userFigures.ts'
import type { Plan, Refused } from './commit.ts'
import { figuresOfImports, type ImportFacts, toImport } from './imports.ts'
import { advance, entryOf, importsShown, redoTarget, turnedTo, undoTarget } from './ledger.ts'
import { openGeneration } from './readLedger.ts'
import type { GenerationEntry, StateRecord } from './records.ts'
import { ImportSchema, soundRecord } from './records.ts'
import type { Shelf } from './shelf.ts'
import { canBeRead } from './storedFigures.ts'

const refused = (message: string): Refused => ({ kind: 'failed', message })

/** Adds an import to whatever is there when it comes to be written. */
export function planAdd(facts: ImportFacts, generation: string): Plan {
  return ({ state, held }) => {
    const { record, merged } = toImport(held, facts)
    if (merged.fresh === 0 && merged.changed.length === 0) return Promise.resolve({ kind: 'unchanged' })
    if (!canBeRead(record.added.observations))
      return Promise.resolve(refused('These figures cannot be kept as they are, so nothing was changed.'))
    const { id, addedAt: at, fileName } = facts
    const entry = {
      id: generation,
      at,
      did: 'added',
      fileName,
      imports: [...importsShown(state), id],
    } as const
    return Promise.resolve({ kind: 'change', change: advance(state, entry, merged.figures, [record]) })
  }
}

/** Takes one import out: what is left is what the others come to, one after the other, as if it had never been. */
export function planRemove(id: string, generation: string, now: Date): Plan {
  return async ({ state }, shelf) => {
    const shown = importsShown(state)
    if (!shown.includes(id)) return { kind: 'unchanged' }
    const imports = shown.filter((other) => other !== id)
    const figures = await figuresOfImports(shelf, imports)
    if (!figures)
      return refused(
        'Another of your imports cannot be read, so this one cannot be taken out by itself. Nothing was changed.',
      )
    const fileName = soundRecord(ImportSchema, await shelf.get('imports', id))?.fileName ?? ''
    const entry = { id: generation, at: now.toISOString(), did: 'removed', fileName, imports } as const
    return { kind: 'change', change: advance(state, entry, replay(figures), []) }
  }
}

/** @param seen the head that the person saw: what another tab has done since is not undone unseen */
export function planUndo(seen: string | undefined): Plan {
  return ({ state }, shelf) => {
    const target = undoTarget(state)
    if (target === undefined || state.head === null)
      return Promise.resolve(refused('There is nothing left to undo.'))
    return turn(shelf, state, seen, target, [...state.redo, state.head])
  }
}

export function planRedo(seen: string | undefined): Plan {
  return ({ state }, shelf) => {
    const target = redoTarget(state)
    if (!target) return Promise.resolve(refused('There is nothing to do again.'))
    return turn(shelf, state, seen, target, state.redo.slice(0, -1))
  }
}

async function turn(
  shelf: Shelf,
  state: StateRecord,
  seen: string | undefined,
  target: GenerationEntry | null,
  redo: readonly string[],
): ReturnType<Plan> {
  if ((entryOf(state, state.head)?.id ?? undefined) !== seen)
    return refused('Your figures were changed in another tab. Look at them here first, then try again.')
  const opened = target
    ? await openGeneration(shelf, target)
    : { figures: { observations: [], metrics: [], areas: [] }, rebuilt: undefined }
  if (!opened) return refused('The figures from before cannot be read. Nothing was changed.')
  const generation = opened.rebuilt ? { generation: opened.rebuilt } : {}
  const change = { state: turnedTo(state, target?.id ?? null, redo), held: opened.figures, ...generation }
  return { kind: 'change', change: { ...change, imports: [], dropped: [] } }
}
