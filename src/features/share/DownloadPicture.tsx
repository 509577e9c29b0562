import type { ReactNode } from 'react'
import type { PictureContent } from '#charts/export/exportInput.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { todaysDay } from '#domain/model/day.ts'
import type { Selection } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import type { NamedFile } from './shareRequest.ts'
import { ActionButton, saved, useAction } from './useAction.tsx'

interface ButtonProps {
  readonly make: () => Promise<NamedFile>
  /** What the table beside the chart has, where the picture cannot be made. */
  readonly inTable: 'figures' | 'words'
  readonly children: ReactNode
}

/** Makes a picture and saves it. */
function PictureButton({ make, inTable, children }: ButtonProps) {
  const { run, error } = useAction()
  return (
    <>
      <ActionButton run={run} action={async () => saved(await make())}>
        {children}
      </ActionButton>
      {error && (
        <p className="error-text" role="alert">
          The picture could not be made: {error} The table has the same {inTable}.
        </p>
      )}
    </>
  )
}

interface PngProps {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** Saves the chart as a picture of the usual size with the published figures inside. The code is loaded at the first press. */
export function DownloadPng({ dataset, selection }: PngProps) {
  const make = async () => {
    const { makePng } = await import('./makePicture.ts')
    const view = searchFromView(useView.getState())
    return makePng({ dataset, selection, size: 'report', withUserFigures: false, view, today: todaysDay() })
  }
  return (
    <PictureButton make={make} inTable="figures">
      Download PNG
    </PictureButton>
  )
}

interface PictureProps {
  /** Which chart, for a reader who hears only the button. */
  readonly of: string
  readonly picture: () => PictureContent
}

/** Saves a chart that is not about a measure. The code is loaded at the first press. */
export function DownloadPicture({ of, picture }: PictureProps) {
  const make = async () => {
    const { makeWordsPng } = await import('./makePicture.ts')
    return makeWordsPng(picture(), todaysDay())
  }
  return (
    <PictureButton make={make} inTable="words">
      Download as PNG
      <span className="visually-hidden"> of {of}</span>
    </PictureButton>
  )
}
