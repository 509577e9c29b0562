import { type FiguresRead, useUserImports } from '#state/userData.ts'

/**
 * What has happened to the user's own figures, above everything that is drawn from them. A browser that keeps nothing is mentioned only
 * to users who have added something.
 */
export function StorageNotice({ figures }: { readonly figures: FiguresRead }) {
  const list = useUserImports()
  if (!list) return null
  const concerns = list.problems.filter(({ kind }) => kind !== 'not-kept' || list.imports.length > 0)
  const problems = [...concerns, ...figures.problems]
  if (problems.length === 0) return null
  return (
    <div role="alert" className="page-storage">
      {problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
