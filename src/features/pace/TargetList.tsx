import { type Target, targetKey } from '#domain/targets/target.ts'
import { targetWords } from '#domain/targets/targetWords.ts'
import type { Selection } from '#state/selection.ts'
import { type UserImport, useRemoveImport, useUserImports } from '#state/userData.ts'

/** The most targets that are listed in full. */
const MOST = 6

/** The import that holds a target and nothing else, as the page makes one for a target that is set on it. */
function ownImport(target: Target, imports: readonly UserImport[]): UserImport | undefined {
  const key = targetKey(target)
  return imports.find(
    ({ total, targets }) =>
      total === 0 && targets.length === 1 && targets.some((other) => targetKey(other) === key),
  )
}

/** The person's own targets for the measure, in words. One that was set on the page can be removed here. */
export function TargetList({ selection: { targets, metric } }: { readonly selection: Selection }) {
  const imports = useUserImports()?.imports ?? []
  const remove = useRemoveImport()
  if (targets.length === 0) return null
  const left = targets.length - MOST
  return (
    <ul className="note list pace-targets" aria-label="Your targets">
      {targets.slice(0, MOST).map((target) => {
        const own = ownImport(target, imports)
        const words = targetWords(target, metric)
        return (
          <li key={targetKey(target)}>
            {words}
            {own && (
              <button
                type="button"
                className="textbtn scripted screen-only"
                aria-label={`Remove: ${words}`}
                onClick={() => remove.mutate(own.id)}
              >
                Remove
              </button>
            )}
          </li>
        )
      })}
      {left > 0 && <li>and {left} more, under “Add figures”.</li>}
    </ul>
  )
}
