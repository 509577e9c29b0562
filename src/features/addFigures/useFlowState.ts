import { useState } from 'react'
import type { PictureOpened } from '#data/pictureEvidence.ts'
import type { Observation } from '#domain/model/observation.ts'
import { NO_FIGURES, type UserFigures } from '#domain/model/userFigures.ts'
import type { Evidence } from '#domain/tables/evidence.ts'
import type { RowFilter } from '#import/importOptions.ts'
import type { Change } from '#import/importReading.ts'
import type { Step } from '#import/steps.ts'
import type { ImportInput } from '#state/importSession.ts'

/** What was added last, for the words at the end. */
export interface Added {
  readonly fileName: string
  readonly observations: readonly Observation[]
  /** False when the figures last only as long as the page. */
  readonly kept: boolean
}

/** Metrics and areas that figures need and that come with their file instead of being made on the way: those of a backup. */
export type ExtraRegistries = Pick<UserFigures, 'metrics' | 'areas'>

/** Where a person is on the way, and what they chose that is not an option of the reading itself. */
export function useFlowState() {
  const [screen, setScreen] = useState<Step>('choose')
  const [input, setInput] = useState<ImportInput>()
  const [extraRegistries, setExtraRegistries] = useState<ExtraRegistries>(NO_FIGURES)
  const [opening, setOpening] = useState(false)
  const [keepDraft, setKeepDraft] = useState<RowFilter>()
  const [leftOut, setLeftOut] = useState<readonly Change[]>([])
  const [added, setAdded] = useState<Added>()
  const [picture, setPicture] = useState<Evidence>()
  const [failure, setFailure] = useState('')
  /** Begins with a file, or with the choice of one. */
  const begin = (chosen: ImportInput | undefined, along: ExtraRegistries = NO_FIGURES) => {
    setInput(chosen)
    setExtraRegistries(along)
    setOpening(chosen !== undefined)
    setKeepDraft(undefined)
    setLeftOut([])
    setAdded(undefined)
    setPicture(undefined)
    setFailure('')
    setScreen('choose')
  }
  const arrive = (first: Step) => {
    setOpening(false)
    setScreen(first)
  }
  /** The chosen file was a picture: what is in it, or why nothing is. */
  const showPicture = (opened: Exclude<PictureOpened, { kind: 'no-picture' }>) => {
    begin(undefined)
    if (opened.kind === 'opened') setPicture(opened.evidence)
    else setFailure(opened.message)
  }
  const finish = (done: Added) => {
    begin(undefined)
    setAdded(done)
    setScreen('done')
  }
  return {
    screen,
    setScreen,
    input,
    extraRegistries,
    /** A file is being read for the first time. */
    opening,
    keepDraft,
    setKeep: setKeepDraft,
    /** Figures left out by hand. */
    leftOut,
    setLeftOut,
    added,
    /** What a picture of this dashboard carries, where one was chosen instead of a table. */
    picture,
    failure,
    setFailure,
    begin,
    arrive,
    showPicture,
    finish,
  }
}
