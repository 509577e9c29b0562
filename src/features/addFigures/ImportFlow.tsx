import {
  type ClipboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ImportInput } from '#state/importSession.ts'
import { pastedFiles } from './pastedFiles.ts'
import { StepActions } from './StepActions.tsx'
import { StepBody } from './StepBody.tsx'
import { StepHeader } from './StepHeader.tsx'
import { ChooseFile } from './steps/ChooseFile.tsx'
import { PictureFound } from './steps/PictureFound.tsx'
import type { ExtraRegistries } from './useAddImport.ts'
import { type Import, useImport } from './useImport.ts'
import { Done } from './yours/UndoRedo.tsx'
import { UserFigures } from './yours/UserFigures.tsx'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  /** The dashboard's own figures, with the person's own metrics and areas. */
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
  readonly dropped: readonly File[]
  readonly onDecided: (decided: boolean) => void
  readonly onCancel: () => void
  readonly question: ReactNode
}

export function ImportFlow({ dialog, dataset, userFigures, dropped, onDecided, onCancel, question }: Props) {
  const flow = useImport(dataset, userFigures)
  const { step, reading, opening, picture, failure, added, decided } = flow
  const [said, setSaid] = useState('')
  const shown = `${step} ${opening} ${reading?.refusal?.code} ${picture?.title}`
  const heading = useStepFocus(dialog, shown, reading)
  useLayoutEffect(() => onDecided(decided), [decided, onDecided])
  useDropped(dropped, flow, setSaid)
  const choosing = step === 'choose' && !opening && !picture
  const choose = (input: ImportInput, extraRegistries?: ExtraRegistries) => {
    setSaid('')
    void flow.choose(input, extraRegistries)
  }
  const onPaste = (event: ClipboardEvent) => {
    const inField = (event.target as Element).closest('input, textarea')
    const [input] = choosing && !inField ? pastedFiles(event.clipboardData) : []
    if (!input) return
    event.preventDefault()
    choose(input)
  }
  return (
    <>
      <div className="import-body modal-body" onPaste={onPaste}>
        <StepHeader flow={flow} heading={heading} said={said} />
        {failure && <p role="alert">{failure}</p>}
        {choosing && (
          <ChooseFile
            dataset={dataset}
            userFigures={userFigures}
            begun={reading?.fileName}
            onChoose={choose}
            onResume={flow.resume}
          />
        )}
        {opening && (
          <div className="import-reading">
            <progress aria-label="Reading the file" {...(flow.progress ? { value: flow.progress } : {})} />
            <button type="button" className="btn" onClick={flow.startAgain}>
              Cancel
            </button>
          </div>
        )}
        {picture && (
          <PictureFound
            evidence={picture}
            dataset={dataset}
            onFigures={choose}
            onAnother={flow.startAgain}
            onOpened={() => dialog.current?.close()}
          />
        )}
        {step !== 'choose' && <StepBody flow={flow} userFigures={userFigures} onSay={setSaid} />}
        {step === 'done' && added && (
          <Done added={added} dialog={dialog} onAnother={flow.startAgain} onSay={setSaid} />
        )}
        {(choosing || step === 'done') && (
          <UserFigures onSay={setSaid} withUndo={choosing} onChoose={choose} />
        )}
      </div>
      {question || <StepActions flow={flow} onCancel={onCancel} />}
    </>
  )
}

/** Opens each dropped file once, unless decisions about another file would be lost. */
function useDropped(dropped: readonly File[], flow: Import, say: (words: string) => void) {
  const seen = useRef<readonly File[]>([])
  useEffect(() => {
    const [file] = dropped
    if (!file || seen.current === dropped) return
    seen.current = dropped
    if (flow.decided) return say('Finish or cancel this file before you drop another.')
    say(dropped.length > 1 ? `Only the first of ${dropped.length} files is read.` : '')
    void flow.choose(file)
  }, [dropped, flow, say])
}

/** Focuses the heading when `step` changes, and when `content` changes and the focused control is gone. */
function useStepFocus(
  dialog: RefObject<HTMLDialogElement | null>,
  step: string,
  content: unknown,
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef({ step, content })
  useEffect(() => {
    const moved = last.current.step !== step
    const changed = moved || last.current.content !== content
    last.current = { step, content }
    const lost = document.activeElement === document.body || document.activeElement === dialog.current
    if (!moved && !(changed && lost)) return
    heading.current?.focus()
    if (moved) heading.current?.closest('.import-body')?.scrollTo?.(0, 0)
  }, [dialog, step, content])
  return heading
}
