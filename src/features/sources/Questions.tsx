import type { OpenQuestion } from '#domain/reasoning/questions.ts'

/** What the figures and dates leave open, found by fixed rules. */
export function Questions({ items }: { readonly items: readonly OpenQuestion[] }) {
  if (items.length === 0) return null
  return (
    <div className="finding">
      <h3>Questions this raises</h3>
      <ul>
        {items.map((q) => (
          <li key={q.id}>{q.text}</li>
        ))}
      </ul>
    </div>
  )
}
