import { SAMPLE } from '../marks/mark.ts'
import { MarkLayer } from '../marks/PlotContent.tsx'
import type { KeyEntry } from '../model.ts'
import { type ChartTheme, screenTheme } from '../theme.ts'

const SCALES = { x: (px: number) => px, y: (px: number) => (px === 0 ? SAMPLE.height / 2 : px) }

/** The mark of a key entry, in a box of `SAMPLE` size. */
export function KeySample({ entry, theme }: { readonly entry: KeyEntry; readonly theme: ChartTheme }) {
  return <MarkLayer marks={entry.sample} scales={SCALES} theme={theme} />
}

/** Explains the marks in use, and no others. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  return (
    <ul className="chart-key list" aria-label="Key to the marks">
      {entries.map((entry) => (
        <li key={entry.id}>
          <svg
            viewBox={`0 0 ${SAMPLE.width} ${SAMPLE.height}`}
            width={SAMPLE.width}
            height={SAMPLE.height}
            overflow="visible"
            aria-hidden="true"
          >
            <KeySample entry={entry} theme={screenTheme} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  )
}
