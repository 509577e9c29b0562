import { absent } from './absent.ts'
import type { Case, Group } from './case.ts'
import { figures } from './figures.ts'
import { milestones } from './milestones.ts'
import { together } from './together.ts'

/** Every mark, line, sign and empty state of a chart. */
export const GROUPS: readonly Group[] = [figures, together, absent, milestones]

/** The case with this id. Throws if no case has it. */
export function caseOf(id: string): Case {
  const found = GROUPS.flatMap((group) => group.cases).find((c) => c.id === id)
  if (!found) throw new Error(`The gallery has no case ${id}.`)
  return found
}
