import type { MilestoneKind } from '#domain/model/milestone.ts'
import type { Paint } from '../theme.ts'

/** Two kinds have a colour of their own, which repeats their shape; the others are grey. */
export function kindColour(kind: MilestoneKind, paint: Paint): string {
  if (kind === 'inspection') return paint.accent
  return kind === 'trust' ? paint.plum : paint.soft
}
