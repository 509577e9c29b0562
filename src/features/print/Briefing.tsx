import { EventBadge } from '#charts/marks/EventBadge.tsx'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import type { Dataset } from '#domain/model/dataset.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import { byline, sourceLine } from '#domain/phrasing/sourceWords.ts'
import type { Selection } from '#state/selection.ts'
import { todaysDay } from '#state/today.ts'
import { FiguresTable, Measures } from './BriefingTables.tsx'
import { type Briefing as Content, toBriefing } from './toBriefing.ts'
import './briefing.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
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

/** The address of the view; of a file on somebody's disk its name alone, because the folders are nobody's business. */
function printedFrom({ protocol, pathname, href }: Location): string {
  return protocol === 'file:' ? pathname.slice(pathname.lastIndexOf('/') + 1) : href
}

/** So few things that they may be printed larger. */
const FEW = 12

/** What is printed in place of the page, and hidden on a screen. Without scripts the page itself is printed. */
export function Briefing({ dataset, selection }: Props) {
  const content = toBriefing(dataset, selection)
  const { title, standing, answer, range, chart, caveats, latest } = content
  const roomy = content.measures.length + content.events.length <= FEW
  return (
    <article className={roomy ? 'briefing briefing-roomy' : 'briefing'}>
      <header>
        <p>
          <strong>Is it getting better?</strong> {selection.area.name} children’s services
        </p>
        {standing && <p>{standing}</p>}
      </header>
      <h1>{title}</h1>
      <p className="briefing-answer">{answer}</p>
      <Measures measures={content.measures} overall={content.overall} />
      <section>
        <h2>Figures and milestones, {range}</h2>
        <StaticChart model={chart} />
        <ChartKey entries={chart.key} />
      </section>
      <Milestones events={content.events} unnumbered={content.unnumbered} />
      <FiguresTable rows={content.rows} leftOut={content.leftOut} caveats={caveats} />
      <Sources sources={content.sources} />
      <footer>
        {latest && `Figures to date: ${latest} · `}Printed {formatDay(todaysDay())} from{' '}
        {printedFrom(window.location)} · Compiled from published reports; not official statistics
      </footer>
    </article>
  )
}
