import { useState } from 'react'
import type { Dataset } from '#domain/dataset.ts'
import type { Keep } from '#domain/import/importOptions.ts'
import type { Observation } from '#domain/observation.ts'
import { withOwnMetrics } from '#domain/ownMetrics.ts'
import type { ImportInput } from '#state/importSession.ts'
import { proposedKeep } from './keep/keepDraft.ts'
import { nextScreen, previousScreen, type Screen, screensFor } from './screens.ts'
import { useAddImport } from './useAddImport.ts'
import { useSession } from './useSession.ts'

/** What was added last, for the words at the end. */
export interface Added {
  readonly fileName: string
  readonly observations: readonly Observation[]
}

/** The steps from a file to figures on the page, and what may be done at each. Nothing is written before `add`. */
export function useImport(dataset: Dataset, yours: readonly Observation[]) {
  const file = useSession()
  const { reading, options } = file
  const adding = useAddImport()
  const [screen, setScreen] = useState<Screen>('choose')
  const [input, setInput] = useState<ImportInput>()
  const [keepDraft, setKeepDraft] = useState<Keep>()
  const [added, setAdded] = useState<Added>()
  const [failure, setFailure] = useState('')

  const choose = async (chosen: ImportInput) => {
    setFailure('')
    setAdded(undefined)
    setKeepDraft(undefined)
    setInput(chosen)
    setScreen('choose')
    const first = await file.open(chosen, dataset, yours, adding.known)
    if (first) setScreen(screensFor(first)[0] ?? 'review')
  }
  const startAgain = () => {
    file.close()
    setAdded(undefined)
    setInput(undefined)
    setFailure('')
    setScreen('choose')
  }
  const goOn = async () => {
    if (!reading) return
    const keep = screen === 'keep' && reading.choices && (keepDraft ?? proposedKeep(reading.choices))
    const next = keep ? await file.read({ keep }) : reading
    if (next) setScreen(nextScreen(screen, next))
  }
  const goBack = () => {
    const before = reading ? previousScreen(screen, reading) : 'choose'
    if (before === 'choose') startAgain()
    else setScreen(before)
  }
  const add = async () => {
    const session = file.session.current
    if (!session || !reading || !input) return
    setFailure('')
    const result = await adding.add(input, session, reading, options)
    if (result.kind === 'failed') return setFailure(result.message)
    setAdded({ fileName: reading.fileName, observations: result.observations })
    file.close()
    setInput(undefined)
    setScreen('done')
  }
  return {
    ...file,
    /** What the dashboard and the person have, with what this file would create. */
    dataset: reading ? withOwnMetrics(dataset, adding.created(reading)) : dataset,
    screen,
    fileName: input?.name,
    keep: reading?.choices && (keepDraft ?? proposedKeep(reading.choices)),
    setKeep: setKeepDraft,
    added,
    failure,
    adding: adding.busy,
    choose,
    startAgain,
    goOn,
    goBack,
    add,
  }
}

export type Import = ReturnType<typeof useImport>
