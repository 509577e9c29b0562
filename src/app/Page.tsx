import { useMemo } from 'react'
import { SelectField } from '#components/SelectField.tsx'
import type { Dataset } from '#domain/dataset.ts'
import { About } from '#features/about/About.tsx'
import { Answer } from '#features/answer/Answer.tsx'
import { BeforeAfter } from '#features/beforeAfter/BeforeAfter.tsx'
import { Briefing } from '#features/briefing/Briefing.tsx'
import { Cards } from '#features/cards/Cards.tsx'
import { Filters } from '#features/filters/Filters.tsx'
import { AddFigures } from '#features/import/AddFigures.tsx'
import { Milestones } from '#features/milestones/Milestones.tsx'
import { Multiples } from '#features/multiples/Multiples.tsx'
import { Sources } from '#features/sources/Sources.tsx'
import { TakeAway } from '#features/takeAway/TakeAway.tsx'
import { Trajectory } from '#features/trajectory/Trajectory.tsx'
import { useCurated, useDataset, useOtherTabs, useUploads } from '#state/queries.ts'
import { select } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { Loading } from './Loading.tsx'
import { LoadTrouble } from './LoadTrouble.tsx'
import { OnPaper } from './OnPaper.tsx'
import { StorageNotice } from './StorageNotice.tsx'
import { useUrlSync } from './useUrlSync.ts'

function Header({ dataset, area }: { readonly dataset: Dataset | undefined; readonly area: string }) {
  const choose = useView((v) => v.choose)
  return (
    <header className="top">
      <div className="wrap">
        <p className="product">Is it getting better?</p>
        {dataset && (
          <SelectField
            label="Area"
            labelShown={false}
            value={area}
            groups={[{ options: dataset.areas.map((a) => ({ value: a.code, label: a.name })) }]}
            onChoose={(code) => choose({ area: code })}
          />
        )}
        <span className="grow" />
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

function Dashboard({ curated }: { readonly curated: Dataset }) {
  const uploads = useUploads()
  const dataset = useDataset() ?? curated
  const { area, metric, from, to, view, hidden } = useView()
  const yours = uploads.data?.observations
  const selection = useMemo(
    () => select(dataset, yours ?? [], { area, metric, from, to, view, hidden }),
    [dataset, yours, area, metric, from, to, view, hidden],
  )
  if (!selection) return <p className="wrap">The data set holds no areas and no measures.</p>
  return (
    <>
      <Header dataset={dataset} area={selection.area.code} />
      <main className="wrap" id="main">
        <StorageNotice problems={uploads.data?.problems ?? []} />
        <Answer selection={selection} />
        <Cards dataset={dataset} selection={selection} />
        <Filters dataset={dataset} selection={selection} />
        <div className="chartandlist">
          <Trajectory
            dataset={dataset}
            selection={selection}
            tools={<TakeAway dataset={dataset} selection={selection} />}
          />
          <Milestones selection={selection} />
        </div>
        <Multiples dataset={dataset} selection={selection} />
        <BeforeAfter selection={selection} />
        <Sources dataset={dataset} selection={selection} />
        <About />
      </main>
      <footer className="foot">
        <p className="wrap">
          Compiled from published reports. Figures you add stay in this browser. The figures, milestones and
          sources are an <a href="data/datapackage.json">open data package</a>.
        </p>
      </footer>
      <OnPaper>
        <Briefing dataset={dataset} selection={selection} />
      </OnPaper>
    </>
  )
}

export function Page() {
  useUrlSync()
  useOtherTabs()
  const curated = useCurated()
  return (
    <>
      <a className="skip" href="#trajectory">
        Skip to the chart
      </a>
      <a className="skip" href="#sources">
        Skip to the sources
      </a>
      {curated.data ? (
        <Dashboard curated={curated.data} />
      ) : (
        <>
          <Header dataset={undefined} area="" />
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
