import type { KeyEntry } from '../model.ts'
import { screenPaint } from '../theme.ts'
import { KeySample, SAMPLE } from './KeySample.tsx'

/** Names the marks in use, and no other. */
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
            <KeySample entry={entry} paint={screenPaint} />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  )
}
