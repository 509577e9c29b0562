import type { StorageProblem } from '#state/queries.ts'

/**
 * What has happened to a person's own figures, above everything that is drawn from them. That a browser keeps nothing is said where
 * figures are added: it does not concern those who add none.
 */
export function StorageNotice({ problems }: { readonly problems: readonly StorageProblem[] }) {
  const serious = problems.filter(({ kind }) => kind !== 'not-kept')
  if (serious.length === 0) return null
  return (
    <div role="alert" className="page-storage">
      {serious.map(({ kind, message }) => (
        <p key={kind}>{message}</p>
      ))}
    </div>
  )
}
