import { useId } from 'react'
import { makeDataPackage } from '#data/dataPackage.ts'
import { makeOneFile } from '#data/oneFile.ts'
import { NO_FIGURES } from '#domain/model/userFigures.ts'
import { curatedText } from '#domain/tables/package/packageFiles.ts'
import { publishedDataset } from '#domain/tables/package/publishedDataset.ts'
import { useCurated } from '#state/queries.ts'
import { useAllFigures } from '#state/userData.ts'
import type { ShareBasis } from './shareRequest.ts'
import { ActionButton, type Run, saved } from './useAction.tsx'

interface Props {
  readonly basis: ShareBasis
  readonly run: Run
}

export function ShareDashboard({ basis, run }: Props) {
  const heading = useId()
  // The data set of the page also has the names of the user's own measures and areas.
  const curated = useCurated().data
  const own = useAllFigures()
  if (!curated) return null
  const { withUserFigures, today } = basis
  const data = () => publishedDataset(curated, (withUserFigures && own) || NO_FIGURES, today)
  const oneFile = async () => {
    const made = await makeOneFile(curatedText(data()))
    if (made.kind === 'failed') throw new Error(made.message)
    const name = `childrens-services-dashboard_${today}.html`
    return saved({ name, content: new Blob([made.html], { type: 'text/html' }) })
  }
  const dataPackage = () => {
    const { fileName, bytes } = makeDataPackage(data(), today)
    return saved({ name: fileName, content: new Blob([bytes], { type: 'application/zip' }) })
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>The whole dashboard</h3>
      <p className="note">
        The file contains the page and its figures, and opens from disk without a server or a network. The
        data package has the same figures as open data: CSV tables with their descriptions. Use it as the data
        of a dashboard that you host.
      </p>
      <div className="row">
        <ActionButton run={run} action={oneFile}>
          Save this dashboard as one file
        </ActionButton>
        <ActionButton run={run} action={dataPackage}>
          Download data package
        </ActionButton>
      </div>
    </section>
  )
}
