import { useMemo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { About } from '#features/about/About.tsx'
import { AddFigures } from '#features/addFigures/AddFigures.tsx'
import { OwnFigures } from '#features/addFigures/OwnFigures.tsx'
import { Answer } from '#features/answer/Answer.tsx'
import { BeforeAfter } from '#features/beforeAfter/BeforeAfter.tsx'
import { Cards } from '#features/cards/Cards.tsx'
import { Embed } from '#features/embed/Embed.tsx'
import { framed } from '#features/embed/framed.ts'
import { Filters } from '#features/filters/Filters.tsx'
import { Milestones } from '#features/milestones/Milestones.tsx'
import { Multiples } from '#features/multiples/Multiples.tsx'
import { PrintedView } from '#features/share/print/PrintSheet.tsx'
import { ShareButton, ShareTools } from '#features/share/ShareTools.tsx'
import { Sources } from '#features/sources/Sources.tsx'
import { Trajectory } from '#features/trajectory/Trajectory.tsx'
import { useCurated, useDataset } from '#state/queries.ts'
import { areaOf, type Selection, selectFrom, selectPlace } from '#state/selection.ts'
import { useAreaFigures, useOtherTabs } from '#state/userData.ts'
import { useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { LoadTrouble } from './LoadError.tsx'
import { Loading } from './Loading.tsx'
import { OnPaper } from './PrintOnly.tsx'
import { StorageNotice } from './StorageNotice.tsx'
import { useEarlyPress } from './useEarlyPress.ts'
import { useUrlSync } from './useUrlSync.ts'

interface HeaderProps {
  readonly dataset: Dataset | undefined
  readonly selection: Selection | undefined
}

function Header({ dataset, selection }: HeaderProps) {
  const choose = useView((v) => v.choose)
  return (
    <header className="page-head screen-only">
      <div className="wrap">
        <p className="product">Is it getting better?</p>
        {dataset && (
          <SelectField
            label="Area"
            labelShown={false}
            value={selection?.area.code ?? ''}
            groups={[{ options: dataset.areas.map((a) => ({ value: a.code, label: a.name })) }]}
            onChoose={(code) => choose({ area: code, around: '' })}
          />
        )}
        {dataset && selection && <ShareButton label="Share" dataset={dataset} selection={selection} />}
        {dataset && (
          <button type="button" className="btn" onClick={() => window.print()}>
            Print
          </button>
        )}
        {dataset && <AddFigures />}
      </div>
    </header>
  )
}

function NothingToShow() {
  return (
    <main className="wrap page-error" id="main">
      <h1>There is nothing to show yet</h1>
      <p>
        The data of this page name no area or no measure. Put a data package that has both in the place of its
        folder “data”.
      </p>
    </main>
  )
}

interface DashboardProps {
  readonly curated: Dataset
  readonly oneFile: boolean
}

function Dashboard({ curated, oneFile }: DashboardProps) {
  const dataset = useDataset() ?? curated
  const { area, metric, from, to, hidden } = useView()
  const userFigures = useAreaFigures(areaOf(dataset, area)?.code)
  const place = useMemo(
    () => selectPlace(dataset, userFigures.observations, area),
    [dataset, userFigures.observations, area],
  )
  const selection = useMemo(
    () => place && selectFrom(place, dataset.metrics, { metric, from, to, hidden }),
    [place, dataset, metric, from, to, hidden],
  )
  if (!selection) return <NothingToShow />
  return (
    <>
      <Header dataset={dataset} selection={selection} />
      <main className="wrap" id="main">
        <StorageNotice figures={userFigures} />
        <Answer dataset={dataset} selection={selection} />
        <OwnFigures shown={selection.shown} place={`${selection.area.code} ${selection.metric.id}`} />
        <Cards dataset={dataset} selection={selection} />
        <Filters dataset={dataset} selection={selection} />
        <div className="page-columns">
          <Trajectory
            dataset={dataset}
            selection={selection}
            tools={<ShareTools dataset={dataset} selection={selection} />}
          />
          <Milestones selection={selection} />
        </div>
        <Multiples dataset={dataset} selection={selection} />
        <BeforeAfter selection={selection} />
        <Sources dataset={dataset} selection={selection} />
        <About />
      </main>
      <footer className="page-foot note">
        <p className="wrap">
          Compiled from published reports. Figures you add stay in this browser. The figures, milestones and
          sources{' '}
          {oneFile ? (
            <>are inside this file.</>
          ) : (
            <>
              are an <a href="data/datapackage.json">open data package</a>.
            </>
          )}
        </p>
      </footer>
      <OnPaper>
        <PrintedView dataset={dataset} selection={selection} />
      </OnPaper>
    </>
  )
}

/** One chart for another site's frame. What a person keeps in this browser is neither read nor shown. */
function EmbeddedPage() {
  const curated = useCurated()
  if (curated.data) return <Embed dataset={curated.data} />
  return curated.error ? (
    <LoadTrouble error={curated.error} onRetry={() => void curated.refetch()} />
  ) : (
    <Loading />
  )
}

/** In a frame the page is one chart, whatever its address: nothing in it can then be clicked unawares. */
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
            <LoadTrouble error={curated.error} onRetry={() => void curated.refetch()} />
          ) : (
            <Loading />
          )}
        </>
      )}
    </>
  )
}
