import { ChartKey } from '#charts/hosts/ChartKey.tsx'
import { StaticChart } from '#charts/hosts/StaticChart.tsx'
import { EventBadge } from '#charts/marks/EventBadge.tsx'
import type { Dataset } from '#domain/dataset.ts'
import { formatPeriod } from '#domain/formatPeriod.ts'
import type { Selection } from '#state/selection.ts'
import { FiguresTable, MeasuresTable } from './BriefingTables.tsx'
import { type Briefing as Content, toBriefing } from './toBriefing.ts'
import { usePrinting } from './usePrinting.ts'
import './briefing.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
}

function Milestones({ events, unnumbered }: Pick<Content, 'events' | 'unnumbered'>) {
  return (
    <section>
      <h2>Milestones</h2>
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
      {unnumbered.length > 0 && <p>{unnumbered.join(' ')}</p>}
    </section>
  )
}

function Sources({ sources }: Pick<Content, 'sources'>) {
  if (sources.length === 0) return null
  return (
    <section>
      <h2>Sources</h2>
      <ul>
        {sources.map((s) => (
          <li key={s.id}>
            {s.publisher}, {formatPeriod(s.published)}: {s.title}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sheet({ dataset, selection }: Props) {
  const content = toBriefing(dataset, selection)
  const { title, standing, answer, range, chart, caveats, latest } = content
  return (
    <article className="briefing">
      <header>
        <p>
          <strong>Is it getting better?</strong> {selection.area.name} children’s services
        </p>
        {standing && <p>{standing}</p>}
      </header>
      <h1>{title}</h1>
      <p className="said">{answer}</p>
      <MeasuresTable measures={content.measures} />
      <section>
        <h2>
          {selection.metric.title}, {range}
        </h2>
        <StaticChart model={chart} />
        <ChartKey entries={chart.key} />
      </section>
      <Milestones events={content.events} unnumbered={content.unnumbered} />
      <FiguresTable rows={content.rows} leftOut={content.leftOut} />
      <Sources sources={content.sources} />
      {caveats.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <footer>
        {latest && `Figures to date: ${latest} · `}Printed from {window.location.href} · Compiled from
        published reports; not official statistics
      </footer>
    </article>
  )
}

/** What is printed in place of the page: there only while the page is laid out for paper. Without scripts the page itself is printed. */
export function Briefing(props: Props) {
  return usePrinting() ? <Sheet {...props} /> : null
}
