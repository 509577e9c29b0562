import { isChoosable } from '#domain/model/area.ts'
import type { Dataset } from '#domain/model/dataset.ts'
import { COMPILED } from '#domain/phrasing/sourceWords.ts'
import { About } from '#features/about/About.tsx'
import { AddFigures } from '#features/addFigures/AddFigures.tsx'
import { OwnFigures } from '#features/addFigures/OwnFigures.tsx'
import { Answer } from '#features/answer/Answer.tsx'
import { Cards } from '#features/cards/Cards.tsx'
import { Filters } from '#features/filters/Filters.tsx'
import { HowLong } from '#features/howLong/HowLong.tsx'
import { Milestones } from '#features/milestones/Milestones.tsx'
import { Overview } from '#features/overview/Overview.tsx'
import { Pace } from '#features/pace/Pace.tsx'
import { Promises } from '#features/promises/Promises.tsx'
import { Questions } from '#features/questions/Questions.tsx'
import { DownloadPicture } from '#features/share/DownloadPicture.tsx'
import { PrintedView } from '#features/share/print/PrintSheet.tsx'
import { ShareButton, ShareTools } from '#features/share/ShareTools.tsx'
import { Sources } from '#features/sources/Sources.tsx'
import { Trajectory } from '#features/trajectory/Trajectory.tsx'
import { areasNeeded } from '#state/areaFacts.ts'
import { useAsKnown, useDataset } from '#state/queries.ts'
import { type Selection, useSelection } from '#state/selection.ts'
import { type FiguresRead, useAreaFigures, useUserImports } from '#state/userData.ts'
import { useDataChoices, useView } from '#state/view.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { PrintOnly } from './PrintOnly.tsx'

interface HeaderProps {
  readonly dataset: Dataset | undefined
  readonly selection: Selection | undefined
}

/** The title and the choice of area. The buttons appear with the figures. */
export function Header({ dataset, selection }: HeaderProps) {
  const choose = useView((v) => v.choose)
  // A measure that the next area has no figures of gives way to one that it has.
  const has = (code: string) =>
    dataset?.observations.some((o) => o.area === code && o.metric === selection?.metric.id)
  return (
    <header className="page-head screen-only">
      <div className="wrap">
        <p className="product">Is it getting better?</p>
        {dataset && (
          <SelectField
            label="Area"
            labelShown={false}
            value={selection?.area.code ?? ''}
            groups={[
              { options: dataset.areas.filter(isChoosable).map((a) => ({ value: a.code, label: a.name })) },
            ]}
            onChoose={(code) =>
              choose({ area: code, around: '', plan: '', ...(has(code) ? {} : { metric: '' }) })
            }
          />
        )}
        {dataset && selection && <ShareButton label="Share" dataset={dataset} selection={selection} />}
        {dataset && (
          <button type="button" className="btn page-print" onClick={() => window.print()}>
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
        This page’s data contains no areas or no measures. Replace the page’s folder “data” with a data
        package that has both.
      </p>
    </main>
  )
}

/**
 * Problems with the user's own figures, above everything that is drawn from them. A browser that keeps nothing is mentioned only
 * to users who have added something.
 */
function StorageNotice({ figures }: { readonly figures: FiguresRead }) {
  const list = useUserImports()
  if (!list) return null
  const concerns = list.problems.filter(({ kind }) => kind !== 'not-kept' || list.imports.length > 0)
  const problems = [...concerns, ...figures.problems]
  if (problems.length === 0) return null
  return (
    <div role="alert" className="page-storage">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}

interface DashboardProps {
  readonly curated: Dataset
  readonly oneFile: boolean
}

/** The whole page below its links, once the published figures are there. */
export function Dashboard({ curated, oneFile }: DashboardProps) {
  const dataset = useAsKnown(useDataset() ?? curated)
  const userFigures = useAreaFigures(areasNeeded(dataset, useDataChoices()))
  const selection = useSelection(dataset, userFigures.observations)
  if (!selection) return <NothingToShow />
  return (
    <>
      <Header dataset={dataset} selection={selection} />
      <main className="wrap" id="main">
        <StorageNotice figures={userFigures} />
        <Answer dataset={dataset} selection={selection} />
        <OwnFigures shown={selection.shown} />
        <Cards dataset={dataset} selection={selection} />
        <Filters dataset={dataset} selection={selection} />
        <div className="page-columns">
          <Trajectory
            dataset={dataset}
            selection={selection}
            tools={<ShareTools dataset={dataset} selection={selection} />}
          >
            <Pace selection={selection} />
          </Trajectory>
          <Milestones selection={selection} />
        </div>
        <Overview dataset={dataset} selection={selection} />
        <Questions dataset={dataset} selection={selection} />
        <div className="page-pair">
          <Promises
            dataset={dataset}
            area={selection.area}
            download={(picture) => <DownloadPicture of="the promises" picture={picture} />}
          />
          <HowLong
            dataset={dataset}
            area={selection.area}
            download={(picture) => <DownloadPicture of="how long it takes" picture={picture} />}
          />
        </div>
        <Sources dataset={dataset} selection={selection} />
        <About />
      </main>
      <footer className="page-foot note">
        <p className="wrap">
          {COMPILED} Figures you add stay in this browser. The figures, milestones and sources{' '}
          {oneFile ? (
            <>are inside this file.</>
          ) : (
            <>
              are an <a href="data/datapackage.json">open data package</a>.
            </>
          )}
        </p>
      </footer>
      <PrintOnly>
        <PrintedView dataset={dataset} selection={selection} />
      </PrintOnly>
    </>
  )
}
