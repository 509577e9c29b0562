import type { Quarantined } from './records.ts'

/** Something about the kept figures that their owner should know. */
export interface StorageProblem {
  readonly kind:
    | 'not-kept'
    /** There were figures, and the browser no longer has them. */
    | 'missing'
    /** There are figures, but older ones than were last kept. */
    | 'behind'
    /** Something stored could not be read; a copy of it can be had. */
    | 'damaged'
    /** Another tab must be closed or reloaded first. */
    | 'blocked'
    /** Another tab runs a newer page. Nothing can be changed here before this one is loaded again. */
    | 'outdated'
    /** They are there in an older layout, which could not be brought up to date. */
    | 'not-moved'
  /** Sentences for the reader, with what to do. */
  readonly message: string
}

export const PROBLEMS = {
  'not-kept': 'Your figures cannot be kept in this browser: they will be gone when the page is closed.',
  missing:
    'Your figures are missing from this browser; restore them from a backup. Browsers remove what pages keep when they run short of room, or after some weeks without a visit.',
  behind:
    'The figures you added last are missing from this browser; what you see is older. Add them again, or restore them from a backup.',
  blocked:
    'Your figures cannot be opened yet, because another tab still has this page open in an older version. Close or reload that tab.',
  outdated:
    'This page is older than the figures kept in this browser, and cannot change them. Reload the page.',
  'not-moved':
    'The figures kept in this browser could not be brought into the form that this page needs. Nothing was changed. Make room in this browser’s storage and reload the page.',
} as const satisfies Partial<Record<StorageProblem['kind'], string>>

export function problem(kind: keyof typeof PROBLEMS): StorageProblem {
  return { kind, message: PROBLEMS[kind] }
}

/** What the records that could not be read mean for the reader; undefined where there are none. */
export function damageWords(found: readonly Pick<Quarantined, 'outcome' | 'from'>[]): string | undefined {
  if (found.length === 0) return undefined
  const copy = 'A copy of what could not be read is kept, and can be downloaded or discarded.'
  if (found.some((f) => f.outcome === 'went-back'))
    return `Some of your figures kept in this browser could not be read. The page went back to how they were before. ${copy}`
  if (found.some((f) => f.outcome === 'left-out'))
    return `Some of what is kept in this browser could not be read, and is left out. ${copy}`
  return `Some of what is kept in this browser could not be read. It was rebuilt from your imports, and no figure is lost. ${copy}`
}

/** Why a change was not made, in a sentence for the reader. */
export function failureWords(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : ''
  return name === 'QuotaExceededError'
    ? 'There is no room left in this browser’s storage, so nothing was changed. Remove an earlier file, or clear other sites’ data, and try again.'
    : 'The browser would not store this, so nothing was changed. Reload the page and try again.'
}
