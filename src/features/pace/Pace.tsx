import { type ReactNode, useState } from 'react'
import { calculation, calculationText } from '#domain/phrasing/pace/calculation.ts'
import { progressParts } from '#domain/phrasing/pace/progressWords.ts'
import { LADDER } from '#domain/reasoning/variation/ladder.ts'
import type { Selection } from '#state/selection.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { ChartRules } from './ChartRules.tsx'
import { SetTarget } from './SetTarget.tsx'
import { TargetList } from './TargetList.tsx'
import './pace.css'

interface Props {
  readonly selection: Selection
}

/** Whether the change of the chosen measure is more than noise, and fast enough for its targets. */
export function Pace({ selection }: Props) {
  const { progress, metric, reasons, verdictOf } = selection
  const measure = verdictOf(metric)
  if (!measure || !progress) return null
  const place = `${selection.area.code} ${metric.id}`
  const parts = progressParts({ progress, measure, reasons })
  return (
    <section className="pace" aria-labelledby="pace-title">
      <h3 id="pace-title">Is it real, and fast enough?</h3>
      <dl className="pace-words">
        {parts.map(({ title, sentences }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{sentences.join(' ')}</dd>
          </div>
        ))}
      </dl>
      <TargetList selection={selection} />
      <div className="pace-folds scripted screen-only">
        <Fold title="Set a target">
          <SetTarget key={place} selection={selection} progress={progress} />
        </Fold>
        {progress.variation && (
          <Fold title="Change the limits">
            <ChartRules key={place} selection={selection} variation={progress.variation} />
          </Fold>
        )}
        <Fold title="How this was calculated">
          <Calculation selection={selection} progress={progress} measure={measure} />
        </Fold>
      </div>
    </section>
  )
}

/** Its contents are drawn when it is first opened, so that the page which is drawn beforehand stays small. */
function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className="textbtn">{title}</summary>
      {opened && children}
    </details>
  )
}

type CalculationProps = Props & {
  readonly progress: NonNullable<Selection['progress']>
  readonly measure: NonNullable<ReturnType<Selection['verdictOf']>>
}

/** Each number used, and what may be claimed at each number of figures. */
function Calculation({ selection: { metric, area }, progress, measure }: CalculationProps) {
  const rows = calculation(progress, measure)
  const title = `${metric.title}, ${area.name}: how this was calculated`
  return (
    <div className="pace-panel">
      <dl>
        {rows.map(({ label, value }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton label="Copy the calculation" text={() => calculationText(title, rows)} />
      <table>
        <caption>What may be said, by the number of figures</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Shown</th>
            <th scope="col">Not shown</th>
          </tr>
        </thead>
        <tbody>
          {LADDER.map(({ from, shown, notShown }) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td>{shown}</td>
              <td>{notShown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
