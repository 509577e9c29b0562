/** Something wrong with what a person gave us. A value, never thrown. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info'
  /** Stable and greppable, `kebab-case`: `value-not-a-number`. */
  readonly code: string
  readonly message: string
  /** Line of the file, from 1, as a text editor counts them; undefined when it concerns the whole file. */
  readonly line?: number
  /** The column's header as written in the file. */
  readonly column?: string
  readonly suggestion?: string
}
