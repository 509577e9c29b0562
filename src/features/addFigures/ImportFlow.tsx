import {
  type ClipboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ImportInput } from '#state/importSession.ts'
import { Announcement } from './Announcement.tsx'
import { addedWords, neverAnyToAdd } from './importWords.ts'
import { PictureFound } from './picture/PictureFound.tsx'
import { Reading } from './Reading.tsx'
import { StepActions } from './StepActions.tsx'
import { StepBody } from './StepBody.tsx'
import { Steps } from './Steps.tsx'
import { ChooseFile } from './steps/ChooseFile.tsx'
import { STEP_TITLES } from './stepTitles.ts'
import type { ExtraRegistries } from './useFlowState.ts'
import { useFollowingFocus } from './useFollowingFocus.ts'
import { useImport } from './useImport.ts'
import { Done } from './yours/UndoRedo.tsx'
import { UserFigures } from './yours/UserFigures.tsx'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  /** The dashboard's own figures, with the person's own metrics and areas. */
  readonly dataset: Dataset
  readonly userFigures: readonly Observation[]
  readonly dropped: readonly File[]
  /** Whether something would be lost by closing. */
  readonly onDecided: (decided: boolean) => void
  readonly onCancel: () => void
  /** Takes the place of the buttons while it is asked. */
  readonly question: ReactNode
}

/** The steps from a file to figures on the page, and the figures that are there already. */
export function ImportFlow({ dialog, dataset, userFigures, dropped, onDecided, onCancel, question }: Props) {
  const flow = useImport(dataset, userFigures)
  const { screen, reading, opening, picture, failure, added, decided } = flow
  const [said, setSaid] = useState('')
  const heading = useFollowingFocus(
    dialog,
    `${screen} ${opening} ${reading?.refusal?.code} ${picture?.title}`,
    reading,
  )
  useLayoutEffect(() => onDecided(decided), [decided, onDecided])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drop is taken once, when it happens
  useEffect(() => {
    const [file] = dropped
    if (!file) return
    if (decided) return setSaid('Finish or cancel this file before you drop another.')
    setSaid(dropped.length > 1 ? `Only the first of ${dropped.length} files is read.` : '')
    void flow.choose(file)
  }, [dropped])
  const choosing = screen === 'choose' && !opening && !picture
  const begin = (input: ImportInput, extraRegistries?: ExtraRegistries) => {
    setSaid('')
    void flow.choose(input, extraRegistries)
  }
  const onPaste = (event: ClipboardEvent) => {
    const input = choosing ? pastedTable(event) : undefined
    if (!input) return
    event.preventDefault()
    begin(input)
  }
  const title = picture
    ? 'A picture from this dashboard'
    : reading?.refusal
      ? 'This file cannot be added'
      : screen === 'review' && reading && neverAnyToAdd(reading)
        ? 'Nothing to add'
        : STEP_TITLES[screen]
  return (
    <>
      <div className="import-body" onPaste={onPaste}>
        <Steps screen={screen} reading={reading} />
        <h3 ref={heading} tabIndex={-1} className={choosing ? 'visually-hidden' : undefined}>
          {opening ? 'Reading the file' : title}
        </h3>
        <Announcement
          flow={flow}
          said={said || (added ? addedWords(added.observations.length, added.fileName, added.kept) : '')}
        />
        {failure && <p role="alert">{failure}</p>}
        {choosing && (
          <ChooseFile
            dataset={dataset}
            userFigures={userFigures}
            begun={reading?.fileName}
            onChoose={begin}
            onResume={flow.resume}
          />
        )}
        {opening && <Reading progress={flow.progress} onCancel={flow.startAgain} />}
        {picture && (
          <PictureFound
            evidence={picture}
            dataset={dataset}
            onFigures={begin}
            onAnother={flow.startAgain}
            onOpened={() => dialog.current?.close()}
          />
        )}
        {screen !== 'choose' && <StepBody flow={flow} userFigures={userFigures} onSay={setSaid} />}
        {screen === 'done' && added && (
          <Done added={added} dialog={dialog} onAnother={flow.startAgain} onSay={setSaid} />
        )}
        {(choosing || screen === 'done') && (
          <UserFigures onSay={setSaid} withUndo={choosing} onChoose={begin} />
        )}
      </div>
      {question || <StepActions flow={flow} onCancel={onCancel} />}
    </>
  )
}

/** A file or a table on the clipboard; undefined when the person pastes into a field, or pastes something else. */
function pastedTable(event: ClipboardEvent): ImportInput | undefined {
  if ((event.target as Element).closest('input, textarea')) return undefined
  const [file] = event.clipboardData.files
  if (file) return file
  const text = event.clipboardData.getData('text/plain')
  return /[\t\n]/u.test(text.trim()) ? { name: 'Pasted cells', text } : undefined
}
