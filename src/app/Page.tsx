import { Embed, framed } from '#features/embed/Embed.tsx'
import { useCurated } from '#state/queries.ts'
import { useOtherTabs } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { Dashboard, Header } from './Dashboard.tsx'
import { useEarlyPress } from './useEarlyPress.ts'
import { useUrlSync } from './useUrlSync.ts'

interface LoadErrorProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** Says why the figures could not be loaded and offers to try again. */
function LoadError({ error, onRetry }: LoadErrorProps) {
  return (
    <main className="wrap page-error" role="alert">
      <h1>The figures could not be loaded</h1>
      <p>{error.message}</p>
      <p>
        Figures you added yourself are untouched. Try again; if it still fails, tell whoever runs this page.
      </p>
      <button type="button" className="btn primary" onClick={onRetry}>
        Try again
      </button>
    </main>
  )
}

/** Empty boxes of the final heights, shown while the figures load. */
function Loading() {
  return (
    <main className="wrap page-loading" aria-busy="true">
      <p className="note">Loading the published figures…</p>
      <div />
      <div />
      <div />
    </main>
  )
}

/** One chart for another site's frame. The user's own figures are neither read nor shown. */
function EmbeddedPage() {
  const curated = useCurated()
  if (curated.data) return <Embed dataset={curated.data} />
  return curated.error ? (
    <LoadError error={curated.error} onRetry={() => void curated.refetch()} />
  ) : (
    <Loading />
  )
}

/** The dashboard, or one chart alone when the address asks for it or another site shows the page in a frame. */
export function Page({ oneFile }: { readonly oneFile: boolean }) {
  const asked = useView((v) => v.embed)
  return asked || framed ? <EmbeddedPage /> : <WholePage oneFile={oneFile} />
}

function WholePage({ oneFile }: { readonly oneFile: boolean }) {
  useUrlSync()
  useEarlyPress()
  useOtherTabs()
  const curated = useCurated()
  return (
    <>
      <a className="page-skip screen-only" href="#trajectory">
        Skip to the chart
      </a>
      <a className="page-skip screen-only" href="#sources">
        Skip to the sources
      </a>
      {curated.data ? (
        <Dashboard curated={curated.data} oneFile={oneFile} />
      ) : (
        <>
          <Header dataset={undefined} selection={undefined} />
          {curated.error ? (
            <LoadError error={curated.error} onRetry={() => void curated.refetch()} />
          ) : (
            <Loading />
          )}
        </>
      )}
    </>
  )
}
