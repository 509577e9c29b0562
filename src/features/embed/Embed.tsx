import { useMemo } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import { select } from '#state/selection.ts'
import { useView } from '#state/view.ts'
import { searchFromView } from '#state/viewUrl.ts'
import { EmbedChart } from './EmbedChart.tsx'
import { embedWords } from './embedWords.ts'
import './embed.css'

/** One chart with what must be said with it and the way to the dashboard: nothing that adds, keeps or removes anything. */
export function Embed({ dataset }: { readonly dataset: Dataset }) {
  const view = useView()
  const selection = useMemo(() => select(dataset, [], view), [dataset, view])
  // Not the path: one that begins with two slashes would lead to another site.
  const whole = searchFromView({ ...view, embed: false }) || '?'
  const way = (
    <a href={whole} target="_blank" rel="noopener">
      Open in the dashboard
    </a>
  )
  if (!selection)
    return (
      <main className="embed">
        <h1>No figures</h1>
        <p>The data of this page hold no areas and no measures. {way}</p>
      </main>
    )
  const words = embedWords(dataset, selection, view)
  return (
    <main className="embed">
      <div className="embed-head">
        <p className="product">Is it getting better?</p>
        {way}
      </div>
      <h1>{words.title}</h1>
      {words.missing && <p className="notice">{words.missing}</p>}
      <p className="embed-answer">{words.answer}</p>
      <EmbedChart dataset={dataset} selection={selection} standing={words.standing} />
    </main>
  )
}
