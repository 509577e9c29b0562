const LOCK = 'childrens-services-dashboard/figures'

/** This page's own line, for browsers without locks between tabs. */
let before: Promise<unknown> = Promise.resolve()

/** Runs one piece of work on the stored figures at a time, in this tab and, where the browser has locks, in all of them. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = before.then(() => locked(work))
  before = result.catch(() => undefined)
  return result
}

function locked<Result>(work: () => Promise<Result>): Promise<Result> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
  return locks ? (locks.request(LOCK, work) as Promise<Result>) : work()
}
