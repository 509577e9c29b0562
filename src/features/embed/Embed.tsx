import { useMemo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { useAsKnown } from '#state/queries.ts'
import { select } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { EmbedChart } from './EmbedChart.tsx'
import { embedWords } from './embedWords.ts'
import './embed.css'

/**
 * True when another page shows this one in a frame. It then draws one chart and nothing that could be clicked by accident under something
 * that the other page lays over it.
 */
export const framed = typeof window !== 'undefined' && window.self !== window.top

/** One chart with its caveats and a link to the dashboard. It cannot add, keep or remove anything. */
export function Embed({ dataset: whole }: { readonly dataset: Dataset }) {
  const view = useView()
  const dataset = useAsKnown(whole)
  const selection = useMemo(() => select(dataset, [], view), [dataset, view])
  // Without the path: a path that begins with two slashes would lead to another site.
  const search = searchFromView({ ...view, embed: false }) || '?'
  const link = (
    <a href={search} target="_blank" rel="noopener">
      Open in the dashboard
    </a>
  )
  if (!selection)
    return (
      <main className="embed">
        <h1>No figures</h1>
        <p>This page’s data contains no areas or no measures. {link}</p>
      </main>
    )
  const words = embedWords(dataset, selection, view)
  return (
    <main className="embed">
      <div className="embed-head">
        <p className="product">Is it getting better?</p>
        {link}
      </div>
      <h1>{words.title}</h1>
      {words.missing && <p className="notice">{words.missing}</p>}
      <p className="embed-answer">{words.answer}</p>
      <EmbedChart dataset={dataset} selection={selection} standing={words.standing} />
    </main>
  )
}
