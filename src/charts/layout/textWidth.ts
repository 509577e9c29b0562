const NARROW = new Set([..."iljtfrI.,:;'’‘|! ()[]"])
const WIDE = new Set([...'mwMWO%@—'])

/**
 * Estimated width in px of text in a sans-serif face: the same on every machine, so that layout needs no measuring and an
 * export is the same everywhere. Errs on the wide side: shares of the size, after Arial's advance widths.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const c of text) ems += NARROW.has(c) ? 0.34 : WIDE.has(c) ? 0.9 : c >= 'A' && c <= 'Z' ? 0.7 : 0.58
  return ems * size * (bold ? 1.06 : 1)
}
