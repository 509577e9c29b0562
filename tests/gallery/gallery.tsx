import { createRoot } from 'react-dom/client'
import { exportFrame } from '#charts/export/exportFrame.tsx'
import { EXPORT_SIZES, type ExportSize } from '#charts/export/exportInput.ts'
import { ChartKey } from '#charts/render/ChartKey.tsx'
import { Sparkline } from '#charts/render/Sparkline.tsx'
import { StaticChart } from '#charts/render/StaticChart.tsx'
import { CHART_TYPES, mainChart } from '#charts/types/index.ts'
import { figureTable } from '#domain/tables/figureTable.ts'
import styles from '../../src/ui/tokens.css?raw'
import type { Case } from './case.ts'
import { GROUPS } from './groups.ts'
import { PICTURES } from './pictures.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/controls.css'
import '#charts/render/chart.css'
import '#features/trajectory/trajectory.css'
import './gallery.css'

const SIZES = {
  wide: { width: 750, height: 320 },
  phone: { width: 358, height: 300 },
  small: { width: 225, height: 94 },
} as const

/** The colours of both themes from the page's style sheet, each under a class, so that they can be shown side by side. */
function themes(): string {
  const [light = '', dark = ''] = [...styles.matchAll(/:root\s*\{([^}]*)\}/g)].map((m) => m[1] ?? '')
  return `.light{${light};color-scheme:light}.dark{${dark};color-scheme:dark}`
}

/** The main chart at two sizes, and every other chart type at a small one. */
function Drawings({ input }: Pick<Case, 'input'>) {
  const wide = mainChart.draw(input, SIZES.wide)
  const others = CHART_TYPES.filter((type) => type !== mainChart)
  const shown = figureTable(input.observations, input.metric, [])
  return (
    <>
      <div className="wide" style={{ width: SIZES.wide.width }}>
        <StaticChart model={wide} />
      </div>
      <div className="phone" style={{ width: SIZES.phone.width }}>
        <StaticChart model={mainChart.draw(input, SIZES.phone)} />
      </div>
      {others.map((type) => (
        <figure key={type.id} style={{ width: SIZES.small.width, margin: 0 }}>
          <Sparkline model={type.draw(input, SIZES.small)} />
          <figcaption>{type.title}</figcaption>
        </figure>
      ))}
      <ChartKey entries={wide.key} />
      <p>{shown.map((row) => `${row.when}: ${row.figure}`).join(' · ')}</p>
    </>
  )
}

function Shown({ shown }: { readonly shown: Case }) {
  return (
    <article id={shown.id}>
      <h3>
        <a href={`#${shown.id}`}>{shown.id}</a> {shown.title}
      </h3>
      {['light', 'dark'].map((theme) => (
        <div key={theme} className={`stage ${theme}`}>
          <Drawings input={shown.input} />
        </div>
      ))}
    </article>
  )
}

const PICTURE_SIZES = Object.keys(EXPORT_SIZES) as readonly ExportSize[]

function Pictures() {
  return (
    <section>
      <h2>Pictures</h2>
      {PICTURES.map(({ id, title, make }) => (
        <article key={id} id={id}>
          <h3>
            <a href={`#${id}`}>{id}</a> {title}
          </h3>
          {PICTURE_SIZES.map((size) => (
            <figure key={size}>
              <figcaption>{EXPORT_SIZES[size].title}</figcaption>
              {exportFrame(make(size)).picture}
            </figure>
          ))}
        </article>
      ))}
    </section>
  )
}

function Gallery() {
  return (
    <main>
      <style>{themes()}</style>
      <h1>Gallery of marks</h1>
      {GROUPS.map(({ title, cases }) => (
        <section key={title}>
          <h2>{title}</h2>
          {cases.map((shown) => (
            <Shown key={shown.id} shown={shown} />
          ))}
        </section>
      ))}
      <Pictures />
    </main>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<Gallery />)
