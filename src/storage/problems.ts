/** Why the database can be read at most, and not changed. */
export type ClosedFor =
  /** Another tab has the page open in an older version. */
  | 'blocked'
  /** The database was made by a newer version of the page. */
  | 'outdated'
  /** An upgrade of the database failed and left it as it was. */
  | 'not-upgraded'
  /** The connection was lost while the page was open, and could not be opened again. */
  | 'lost'

export interface StorageProblem {
  readonly kind:
    | ClosedFor
    | 'not-kept'
    /** There were figures, and the browser no longer has them. */
    | 'missing'
    /** The newest import that was stored is not there. */
    | 'behind'
    /** A stored record cannot be read and is left out; a copy can be downloaded. */
    | 'damaged'
  /** Sentences for the user, with what to do. */
  readonly message: string
}

const MESSAGES = {
  'not-kept': 'Your figures cannot be kept in this browser: they will be gone when the page is closed.',
  missing:
    'Your figures are missing from this browser; restore them from a backup. Browsers remove what pages keep when they run short of room, or after some weeks without a visit.',
  behind:
    'The figures you added last are missing from this browser; you see older ones. Add them again, or restore them from a backup.',
  blocked:
    'Your figures cannot be opened yet, because another tab still has this page open in an older version. Close or reload that tab.',
  outdated:
    'This page is older than the figures kept in this browser, and cannot change them. Reload the page.',
  'not-upgraded':
    'The figures kept in this browser could not be converted for the new version of this page. Nothing was changed. Reload the page to try again.',
  lost: 'The browser has closed its storage, so your figures cannot be read or changed now. Reload the page.',
} as const satisfies Partial<Record<StorageProblem['kind'], string>>

export function storageProblem(kind: keyof typeof MESSAGES): StorageProblem {
  return { kind, message: MESSAGES[kind] }
}

/** @param what the file, or the part of it, that cannot be read: the subject of a sentence */
export function damage(what: string): StorageProblem {
  return {
    kind: 'damaged',
    message: `${what} could not be read from this browser’s storage and is left out. You can download a copy of what is stored, or discard it.`,
  }
}

/** Nothing can be changed here now. */
export class StorageClosed extends Error {
  constructor(why: ClosedFor) {
    super(MESSAGES[why])
  }
}

/** Something was written, and could not be read again. */
export class Unconfirmed extends Error {}

/** Nothing was written, and nothing that was there was touched. */
export interface Refused {
  readonly kind: 'failed'
  readonly message: string
}

export function refused(message: string): Refused {
  return { kind: 'failed', message }
}

/** Why a change was not made. Browsers report "quota exceeded" for other failures too, so the advice begins with a reload. */
export function refusal(error: unknown): Refused {
  if (error instanceof StorageClosed) return refused(`${error.message} Nothing was changed.`)
  if (error instanceof Unconfirmed)
    return refused(
      'The browser could not confirm that the figures were stored. Reload the page to see whether they are there.',
    )
  return refused(
    error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'The browser reports that its storage is full, so nothing was changed. Reload the page and try again. If that does not help, remove an earlier file, or clear other sites’ data.'
      : 'The browser would not store this, so nothing was changed. Reload the page and try again.',
  )
}
