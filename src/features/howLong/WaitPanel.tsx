import { type ReactNode, useMemo, useRef } from 'react'
import type { PictureContent } from '#charts/export/exportInput.ts'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { waitChart } from '#charts/types/later.ts'
import type { Area } from '#domain/model/area.ts'
import { JUDGEMENTS_FROM } from '#domain/model/judgement.ts'
import type { Source } from '#domain/model/source.ts'
import { formatDay } from '#domain/phrasing/formatPeriod.ts'
import { sourceLine } from '#domain/phrasing/sourceWords.ts'
import {
  betterWords,
  chosenWords,
  describeWaits,
  waitSentence,
} from '#domain/phrasing/stories/waitSentence.ts'
import type { Waits } from '#domain/reasoning/waits.ts'
import { useSize } from '#ui/useSize.ts'
import '#charts/render/chartTable.css'

interface Props {
  readonly waits: Waits
  readonly area: Area
  readonly sources: readonly Source[]
  readonly download: (picture: () => PictureContent) => ReactNode
}

const HOW_TO_READ = 'Months from the publication of “inadequate” to that of a better judgement.'

function pictureOf(waits: Waits, area: Area, sources: readonly Source[]): PictureContent {
  const { name } = area
  return {
    name: `${area.slug}_how-long-it-takes`,
    chart: (width, height) => waitChart.draw({ waits, name }, { width, height }),
    title: `How long it takes to be judged better: ${name}`,
    answer: waitSentence(waits, name),
    subtitle: HOW_TO_READ,
    range: `Judgements of full inspections since 2018, known by ${formatDay(waits.asOf)}`,
    sources: sources
      .filter(({ id }) => id === JUDGEMENTS_FROM.source)
      .map((source) => `Source: ${sourceLine(source)}`),
    caveats: [],
    description: describeWaits(waits, name),
  }
}

function WaitTable({ waits, area: { name } }: Pick<Props, 'waits' | 'area'>) {
  const caption = `Councils in England judged inadequate since 2018, as known by ${formatDay(waits.asOf)}`
  const chosen = waits.councils.find((council) => council.chosen)?.time
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="chart-table chart-table-long howlong-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}. Two judgements of inadequate in a row count from the first.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Council</th>
            <th scope="col">Inadequate</th>
            <th scope="col">Months</th>
            <th scope="col">Judged better</th>
          </tr>
        </thead>
        <tbody>
          {waits.times.map((time) => (
            <tr key={`${time.area} ${time.published}`}>
              <th scope="row">
                {time === chosen ? <strong>{chosenWords(time.council, name)}</strong> : time.council}
              </th>
              <td>{formatDay(time.published)}</td>
              <td>{time.better ? time.months : `${time.months} so far`}</td>
              <td>{betterWords(time)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The chart with its table and its picture. */
export function WaitPanel({ waits, area, sources, download }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const model = useMemo(() => size && waitChart.draw({ waits, name: area.name }, size), [waits, area, size])
  return (
    <>
      <div className="howlong-chart" ref={box}>
        {model && <StaticChart model={model} />}
      </div>
      {model && <ChartKey entries={model.key} />}
      <div className="row">
        {download(() => pictureOf(waits, area, sources))}
        <details>
          <summary className="textbtn">All {waits.times.length} councils</summary>
          <WaitTable waits={waits} area={area} />
        </details>
      </div>
    </>
  )
}
