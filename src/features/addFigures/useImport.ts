import { useEffect, useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import { NO_FIGURES, withOwnMetrics } from '#domain/model/userFigures.ts'
import type { Evidence } from '#domain/tables/evidence.ts'
import type { ImportOptions, RowFilter } from '#import/importOptions.ts'
import type { Change, ImportReading } from '#import/importReading.ts'
import { nextStep, previousStep, refusalOn, type Step, stepsFor } from '#import/steps.ts'
import type { ImportInput } from '#state/importSession.ts'
import { proposedKeep } from './steps/keepChoice.ts'
import { openPicture, type PictureOutcome } from './steps/openPicture.ts'
import { type ExtraRegistries, useAddImport } from './useAddImport.ts'
import { useImportFile } from './useImportFile.ts'

export interface Added {
  readonly fileName: string
  readonly observations: readonly Observation[]
  /** False when the figures last only as long as the page. */
  readonly kept: boolean
}

/** The current step, and what a person chose that is not an option of the reading. */
interface FlowState {
  readonly step: Step
  readonly input: ImportInput | undefined
  readonly extraRegistries: ExtraRegistries
  readonly opening: boolean
  /** Undefined while the proposed choice stands. */
  readonly keep: RowFilter | undefined
  /** The sheet of a workbook that is marked, before it is read. */
  readonly sheet: string | undefined
  readonly leftOut: readonly Change[]
  readonly added: Added | undefined
  /** The data in a picture of this dashboard, where one was chosen instead of a table. */
  readonly picture: Evidence | undefined
  /** Why the last action failed; otherwise empty. */
  readonly failure: string
}

const START: FlowState = {
  step: 'choose',
  input: undefined,
  extraRegistries: NO_FIGURES,
  opening: false,
  keep: undefined,
  sheet: undefined,
  leftOut: [],
  added: undefined,
  picture: undefined,
  failure: '',
}

const begins = (reading: ImportReading): Step => stepsFor(reading)[0] ?? 'review'

function pictureState(outcome: PictureOutcome): Partial<FlowState> {
  return outcome.kind === 'opened' ? { picture: outcome.evidence } : { failure: outcome.message }
}

/** The file chosen last. Results for another file, or after the dialog was closed, must be ignored. */
function useCurrentInput() {
  const current = useRef<ImportInput>(undefined)
  useEffect(
    () => () => {
      current.current = undefined
    },
    [],
  )
  return current
}

/** What was chosen in one sheet says nothing about another. */
const NEW_SHEET = { keep: undefined, leftOut: [] } as const

interface Marked extends Pick<ImportReading, 'workbook'> {
  readonly keep: RowFilter | undefined
  readonly sheet: string | undefined
}

/** What is marked on a step and not read yet. */
function decisionOn(step: Step, { workbook, keep, sheet }: Marked): Partial<ImportOptions> | undefined {
  if (step === 'keep' && keep) return { keep }
  return step === 'sheet' && sheet !== undefined && sheet !== workbook?.chosen ? { sheet } : undefined
}

/** The steps from a file to figures on the page, and the actions of each step. Nothing is stored before `add`. */
export function useImport(dataset: Dataset, userFigures: readonly Observation[]) {
  const file = useImportFile()
  const [state, setState] = useState(START)
  const adding = useAddImport()
  const { reading, options } = file
  const { step, extraRegistries } = state
  const keep = reading?.choices && (state.keep ?? proposedKeep(reading.choices))
  const sheet = state.sheet ?? reading?.workbook?.chosen
  const decided = reading !== undefined && Object.keys(options).some((key) => !(key in adding.known))
  const change = (part: Partial<FlowState>) => setState((before) => ({ ...before, ...part }))
  const current = useCurrentInput()
  const begin = (first: ImportReading | undefined) => first && change({ opening: false, step: begins(first) })
  const choose = async (chosen: ImportInput, extra: ExtraRegistries = NO_FIGURES) => {
    current.current = chosen
    setState({ ...START, input: chosen, extraRegistries: extra, opening: true })
    const picture = await openPicture(chosen)
    if (current.current !== chosen) return
    if (picture) return setState({ ...START, ...pictureState(picture) })
    begin(await file.open(chosen, withOwnMetrics(dataset, extra), userFigures, adding.known))
  }
  const startAgain = () => {
    current.current = undefined
    file.close()
    setState(START)
  }
  const goOn = async () => {
    const decision = reading && decisionOn(step, { ...reading, keep, sheet })
    const next = decision ? await file.read(decision) : reading
    if (next) change({ ...(decision?.sheet !== undefined && NEW_SHEET), step: nextStep(step, next) })
  }
  const goBack = () => {
    const before = reading ? previousStep(step, reading) : 'choose'
    if (before === 'choose' && (!decided || (reading && refusalOn(step, reading)))) startAgain()
    else change({ step: before })
  }
  const add = async () => {
    const session = file.session.current
    if (!session || !reading) return
    change({ failure: '' })
    const result = await adding.add({ session, reading, options, extraRegistries })
    if (result.kind === 'failed') return change({ failure: result.message })
    file.close()
    const { observations, kept } = result
    setState({ ...START, step: 'done', added: { fileName: reading.fileName, observations, kept } })
  }
  return {
    ...file,
    ...state,
    /** The figures of the dashboard and the person, with the metrics and areas that this file would create. */
    dataset: reading
      ? withOwnMetrics(withOwnMetrics(dataset, extraRegistries), adding.created(reading))
      : dataset,
    keep,
    sheet,
    decided,
    adding: adding.busy,
    setKeep: (chosen: RowFilter) => change({ keep: chosen }),
    setSheet: (chosen: string) => change({ sheet: chosen }),
    setLeftOut: (leftOut: readonly Change[]) => change({ leftOut }),
    choose,
    startAgain,
    /** Returns to the file that was being imported when the person went back to choose another. */
    resume: () => reading && change({ step: nextStep('choose', reading) }),
    readQuotesAsText: async () => begin(await file.read({ quotes: 'text' })),
    goOn,
    goTo: (shown: Step) => change({ step: shown }),
    goBack,
    add,
  }
}

export type Import = ReturnType<typeof useImport>
