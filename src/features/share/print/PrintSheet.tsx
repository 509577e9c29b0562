import { EventBadge } from '#charts/marks/EventDisc.tsx'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import { todaysDay } from '#domain/model/day.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import { byline, COMPILED, sourceLine } from '#domain/phrasing/sourceWords.ts'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Selection } from '#state/selection.ts'
import { type PrintSheet as Content, toPrintSheet } from './toPrintSheet.ts'
import './print.css'

/** The latest figure of each measure of the area, with its date and change. */
function Measures({ measures, overall }: Pick<Content, 'measures' | 'overall'>) {
  if (measures.length === 0) return null
  return (
    <section>
      <h2>
        Latest figure of every measure <span>{overall}</span>
      </h2>
      <dl>
        {measures.map(({ id, title, value, when, change }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              <strong>{value}</strong> {[when, change].filter(Boolean).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Milestones({ events, unnumbered }: Pick<Content, 'events' | 'unnumbered'>) {
  return (
    <section>
      <h2>
        Milestones <span>{unnumbered.join(' ')}</span>
      </h2>
      <ol>
        {events.map((event) => (
          <li key={event.milestone.id}>
            <EventBadge event={event} />
            <span>
              <strong>{event.milestone.title}</strong> {event.line}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the figures are compared with, a line for each. */
function Compared({ compared }: Pick<Content, 'compared'>) {
  if (compared.length === 0) return null
  return (
    <section>
      <h2>To compare</h2>
      <ul>
        {compared.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** The figures of the chart, each with its words in the source. */
function Figures({ rows, leftOut, caveats }: Pick<Content, 'rows' | 'leftOut' | 'caveats'>) {
  if (rows.length === 0) return caveats.length > 0 && <p>{caveats.join(' ')}</p>
  return (
    <table>
      <caption>
        Figures
        {leftOut > 0 && ` (the latest ${rows.length}; ${pluralise(leftOut, 'earlier figure')} on the page)`}
        {caveats.length > 0 && <span>{caveats.join(' ')}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Figure, and as stated</th>
          <th scope="col">Change</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.when}</th>
            <td>
              <strong>{row.figure}</strong> {row.stated && <q>{row.stated}</q>}
            </td>
            <td>{row.change}</td>
            <td>{row.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sources({ sources: { ofFigures, ofMilestones } }: Pick<Content, 'sources'>) {
  return (
    <section>
      <h2>Sources</h2>
      <ul>
        {ofFigures.map((s) => (
          <li key={s.id}>
            <strong>{s.letter}</strong> {sourceLine(s)}
          </li>
        ))}
      </ul>
      {ofMilestones.length > 0 && (
        <p>Dates of milestones from: {[...new Set(ofMilestones.map(byline))].join('; ')}.</p>
      )}
    </section>
  )
}

/** The address of the page with this view. For a page opened from disk only the file name, to keep folder names private. */
function addressOf(view: string): string {
  const url = new URL(window.location.href)
  url.search = view
  return url.protocol === 'file:' ? url.pathname.slice(url.pathname.lastIndexOf('/') + 1) : url.href
}

/** A sheet with fewer measures and milestones than this has larger print. */
const FEW = 12

interface SheetProps {
  readonly sheet: Content
  /** The search part of the view's address, from its question mark. */
  readonly view: string
}

/** One measure of one area on a sheet of A4. */
export function PrintSheet({ sheet, view }: SheetProps) {
  const few = sheet.measures.length + sheet.events.length <= FEW
  return (
    <article className={few ? 'share-print share-print-large' : 'share-print'}>
      <header>
        <p>
          <strong>Is it getting better?</strong> {sheet.areaName} children’s services
        </p>
        {sheet.standing && <p>{sheet.standing}</p>}
      </header>
      <h1>{sheet.title}</h1>
      <p>{sheet.answer}</p>
      <Measures measures={sheet.measures} overall={sheet.overall} />
      <section>
        <h2>Figures and milestones, {sheet.range}</h2>
        <StaticChart model={sheet.chart} />
        <ChartKey entries={sheet.chart.key} />
      </section>
      <Milestones events={sheet.events} unnumbered={sheet.unnumbered} />
      <Figures rows={sheet.rows} leftOut={sheet.leftOut} caveats={sheet.caveats} />
      <Compared compared={sheet.compared} />
      <Sources sources={sheet.sources} />
      <footer>
        {sheet.latest && `Figures to date: ${sheet.latest} · `}Made {formatDay(todaysDay())} from{' '}
        {addressOf(view)} · {COMPILED}
      </footer>
    </article>
  )
}

interface PageProps {
  readonly dataset: Dataset
  readonly selection: Selection
}

/** What the browser prints instead of the page. Without scripts it prints the page itself. */
export function PrintedView({ dataset, selection }: PageProps) {
  return <PrintSheet sheet={toPrintSheet({ dataset, selection })} view={window.location.search} />
}
