import { editDistance } from './editDistance.ts'

/** A guess with at least this confidence is used without asking. */
export const CERTAIN = 0.9

/** How sure it is that one name means the other: 1 for the same letters, less for each wrong letter, 0 for more than one in five.
 * Both are as `normaliseName` gives them. */
export function nameConfidence(written: string, known: string): number {
  if (written === known) return 1
  const length = Math.max(written.length, known.length)
  const most = Math.floor(length / 5)
  if (most === 0 || length > 80 || Math.abs(written.length - known.length) > most) return 0
  const distance = editDistance(written, known)
  return distance > most ? 0 : 1 - distance / length
}
