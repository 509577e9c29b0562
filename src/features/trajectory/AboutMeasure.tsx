import { type Better, type Metric, namedDefinitions } from '#domain/model/metric.ts'

const BETTER_WORDS: Readonly<Record<Better, string>> = {
  higher: 'A higher figure is better.',
  lower: 'A lower figure is better.',
  neither: 'Neither more nor less is good or bad by itself.',
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (!text) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </>
  )
}

/** Explains the chosen measure: what it counts, how it is measured officially, why it matters and how it is misread. */
export function AboutMeasure({ metric }: { readonly metric: Metric }) {
  return (
    <dl className="trajectory-about">
      <Part title="What it is" text={metric.definition} />
      {namedDefinitions(metric).length > 0 && (
        <>
          <dt>What was counted</dt>
          <dd>
            <ul>
              {metric.definitions.map((d) => (
                <li key={d.id}>{d.title}</li>
              ))}
            </ul>
            Figures of one kind are never compared with those of another.
          </dd>
        </>
      )}
      <Part title="Which way is better" text={BETTER_WORDS[metric.better]} />
      <Part title="How it is measured officially" text={metric.howMeasured} />
      <Part title="Why it matters" text={metric.whyItMatters} />
      <Part title="Traps" text={metric.traps} />
    </dl>
  )
}
