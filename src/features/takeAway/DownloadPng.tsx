import { useState } from 'react'
import type { Dataset } from '#domain/dataset.ts'
import { fromDayNumber } from '#domain/day.ts'
import type { Selection } from '#state/selection.ts'
import { exportFileName, exportInput } from './exportInput.ts'

const MS_PER_DAY = 86_400_000

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The click only starts the download: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

async function download(dataset: Dataset, selection: Selection): Promise<void> {
  const [{ exportSvg }, { exportPng }] = await Promise.all([
    import('#charts/export/exportSvg.ts'),
    import('#charts/export/exportPng.ts'),
  ])
  const today = fromDayNumber(Math.floor(Date.now() / MS_PER_DAY))
  const picture = exportSvg(exportInput(dataset, selection, today, 'report'))
  save(await exportPng(picture), exportFileName(selection, 'report', 'png'))
}

/** Saves the chosen chart as a picture that stands alone. */
export function DownloadPng({
  dataset,
  selection,
}: {
  readonly dataset: Dataset
  readonly selection: Selection
}) {
  const [trouble, setTrouble] = useState<string>()
  const onClick = () => {
    setTrouble(undefined)
    download(dataset, selection).catch((error: unknown) =>
      setTrouble(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <>
      <button type="button" className="btn" onClick={onClick}>
        Download PNG
      </button>
      {trouble && (
        <p className="complaint" role="alert">
          The picture could not be made: {trouble} The table has the same figures.
        </p>
      )}
    </>
  )
}
