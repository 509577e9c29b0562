import { EventBadge } from '#charts/marks/EventDisc.tsx'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import { todaysDay } from '#domain/model/day.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import type { Selection } from '#state/selection.ts'
import { sourceText } from './printedSource.ts'
import { type PrintSheet as Content, toPrintSheet } from './toPrintSheet.ts'
import './print.css'

/** The latest figure of each measure of the area, with its date and change. */
function Measures({ measures, alone, overall }: Pick<Content, 'measures' | 'alone' | 'overall'>) {
  if (measures.length + alone.length === 0) return null
  return (
    <section>
      <h2>
        Latest figure of every measure <span>{overall}</span>
      </h2>
      <dl>
        {measures.map(({ id, title, value, when, change }) => (
          <div key={id}>
            <dt>{title}</dt>{' '}
            <dd>
              <strong>{value}</strong> {[when, change].filter(Boolean).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      {alone.length > 0 && <p>With nothing to compare: {alone.join('; ')}.</p>}
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

function Questions({ questions }: Pick<Content, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <section>
      <h2>Questions for officers</h2>
      <ul className="share-questions">
        {questions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

/** Each source with its figures, what they are compared with, and what to bear in mind. */
function Sources({
  sources,
  detail,
  compared,
  caveats,
}: Pick<Content, 'sources' | 'detail' | 'compared' | 'caveats'>) {
  return (
    <section>
      <h2>Figures and their sources</h2>
      <ul className={detail === 'quoted' ? undefined : 'share-run'}>
        {sources.map((s) => {
          const { name, gives } = sourceText(s, detail)
          return (
            <li key={s.line}>
              <strong>{name}:</strong> {gives}
            </li>
          )
        })}
      </ul>
      <p>{[...compared, ...caveats].join(' ')}</p>
    </section>
  )
}

/** The address of the page with this view. For a page opened from disk only the file name, to keep folder names private. */
function addressOf(view: string): string {
  const url = new URL(window.location.href)
  url.search = view
  return url.protocol === 'file:' ? url.pathname.slice(url.pathname.lastIndexOf('/') + 1) : url.href
}

interface SheetProps {
  readonly sheet: Content
  /** The search part of the view's address, from its question mark. */
  readonly view: string
}

/** One measure of one area on a sheet of A4. */
export function PrintSheet({ sheet, view }: SheetProps) {
  return (
    <article className="share-print">
      <header>
        <p>
          <strong>Is it getting better?</strong> {sheet.areaName}
        </p>
        {sheet.standing && <p>{sheet.standing}</p>}
      </header>
      <h1>{sheet.title}</h1>
      <p>{sheet.answer.lead}</p>
      {sheet.answer.more && <p>{sheet.answer.more}</p>}
      <Measures measures={sheet.measures} alone={sheet.alone} overall={sheet.overall} />
      <section>
        <h2>Figures and milestones, {sheet.range}</h2>
        <StaticChart model={sheet.chart} />
        <ChartKey entries={sheet.chart.key} />
      </section>
      <Milestones events={sheet.events} unnumbered={sheet.unnumbered} />
      <Questions questions={sheet.questions} />
      <Sources
        sources={sheet.sources}
        detail={sheet.detail}
        compared={sheet.compared}
        caveats={sheet.caveats}
      />
      <footer>
        {sheet.latest && `Figures to date: ${sheet.latest} · `}Made {formatDay(todaysDay())} from{' '}
        {addressOf(view)} · {sheet.origin}
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
