/** Remembers the last result of each stage: a stage runs again only when what it was given has changed. */
export type Recall = <Result>(stage: string, given: readonly unknown[], run: () => Result) => Result

/** What is given is compared by identity, and plain decisions by what they say. */
export function newRecall(): Recall {
  const last = new Map<string, { readonly given: readonly unknown[]; readonly result: unknown }>()
  return <Result>(stage: string, given: readonly unknown[], run: () => Result): Result => {
    const before = last.get(stage)
    if (before && sameParts(before.given, given)) return before.result as Result
    const result = run()
    last.set(stage, { given, result })
    return result
  }
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => Object.is(part, b[index]))
}

/** A decision as text, so that two that say the same are the same part. */
export function decisionKey(...decisions: readonly unknown[]): string {
  return JSON.stringify(decisions, (_, value: unknown) => (value instanceof Map ? [...value] : value)) ?? ''
}
