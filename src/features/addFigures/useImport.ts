import { useEffect, useRef } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { withOwnMetrics } from '#domain/model/userFigures.ts'
import { nextStep, previousStep, stepsFor } from '#import/steps.ts'
import type { ImportInput } from '#state/importSession.ts'
import { lookInside } from './picture/lookInside.ts'
import { proposedKeep } from './steps/keepChoice.ts'
import { useAddImport } from './useAddImport.ts'
import { type ExtraRegistries, useFlowState } from './useFlowState.ts'
import { useSession } from './useSession.ts'

/** The file that was chosen last. What is found in another, or after the dialog was closed, is no longer wanted. */
function useWanted() {
  const wanted = useRef<ImportInput>(undefined)
  useEffect(
    () => () => {
      wanted.current = undefined
    },
    [],
  )
  return wanted
}

/** The steps from a file to figures on the page, and what may be done at each. Nothing is written before `add`. */
export function useImport(dataset: Dataset, userFigures: readonly Observation[]) {
  const file = useSession()
  const flow = useFlowState()
  const adding = useAddImport()
  const { reading, options } = file
  const { screen, input, extraRegistries } = flow
  const keep = reading?.choices && (flow.keepDraft ?? proposedKeep(reading.choices))
  const decided = reading !== undefined && Object.keys(options).some((key) => key !== 'remembered')

  const wanted = useWanted()
  const choose = async (chosen: ImportInput, along?: ExtraRegistries) => {
    wanted.current = chosen
    flow.begin(chosen, along)
    const picture = await lookInside(chosen)
    if (wanted.current !== chosen) return
    if (picture) return flow.showPicture(picture)
    const known = along ? withOwnMetrics(dataset, along) : dataset
    const first = await file.open(chosen, known, userFigures, adding.known)
    if (first) flow.arrive(stepsFor(first)[0] ?? 'review')
  }
  const startAgain = () => {
    wanted.current = undefined
    file.close()
    flow.begin(undefined)
  }
  const goOn = async () => {
    if (!reading) return
    const next = screen === 'keep' && keep ? await file.read({ keep }) : reading
    if (next) flow.setScreen(nextStep(screen, next))
  }
  const goBack = () => {
    const before = reading ? previousStep(screen, reading) : 'choose'
    if (before === 'choose' && (!decided || reading?.refusal)) startAgain()
    else flow.setScreen(before)
  }
  /** Goes on with a file that was read before another was thought of. */
  const resume = () => {
    if (reading) flow.setScreen(nextStep('choose', reading))
  }
  /** Reads a file again whose quotation marks do not pair up, and shows what that gives. */
  const readQuotesAsText = async () => {
    const next = await file.read({ quotes: 'text' })
    if (next) flow.setScreen(stepsFor(next)[0] ?? 'review')
  }
  const add = async () => {
    const session = file.session.current
    if (!session || !reading || !input) return
    flow.setFailure('')
    const result = await adding.add({ session, reading, options, extraRegistries })
    if (result.kind === 'failed') return flow.setFailure(result.message)
    file.close()
    flow.finish({ fileName: reading.fileName, observations: result.observations, kept: result.kept })
  }
  return {
    ...file,
    ...flow,
    /** What the dashboard and the person have, with what this file would create. */
    dataset: reading
      ? withOwnMetrics(withOwnMetrics(dataset, extraRegistries), adding.created(reading))
      : dataset,
    fileName: input?.name,
    keep,
    /** Something would be lost with the file. */
    decided,
    adding: adding.busy,
    choose,
    startAgain,
    resume,
    readQuotesAsText: () => void readQuotesAsText(),
    goOn,
    goBack,
    add,
  }
}

export type Import = ReturnType<typeof useImport>
