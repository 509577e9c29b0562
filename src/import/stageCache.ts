/** Runs a stage of the import, or returns its last result where it is given the same again. */
export type StageCache = <Result>(
  stage: string,
  given: readonly unknown[],
  run: () => Result | Promise<Result>,
) => Promise<Result>

/** Remembers the last result of each stage. What a stage is given is compared by identity. A stage that throws is not remembered. */
export function newStageCache(): StageCache {
  const last = new Map<string, { readonly given: readonly unknown[]; readonly result: unknown }>()
  return async <Result>(stage: string, given: readonly unknown[], run: () => Result | Promise<Result>) => {
    const before = last.get(stage)
    if (before?.given.length === given.length && before.given.every((part, at) => Object.is(part, given[at])))
      return before.result as Result
    const result = await run()
    last.set(stage, { given, result })
    return result
  }
}

/** Decisions as text, to compare them by content. */
export function stableKey(...decisions: readonly unknown[]): string {
  return JSON.stringify(decisions, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}
