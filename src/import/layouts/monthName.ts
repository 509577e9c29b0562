import { MONTH_NAMES } from '#domain/model/calendar.ts'

/** `04` for "April", "Apr" and "apr."; undefined for anything else, a month with its year included. */
export function monthOf(header: string): string | undefined {
  const word = header.trim().toLowerCase().replace(/\.$/u, '')
  const index = MONTH_NAMES.findIndex(
    (name) => name === word || name.slice(0, 3) === word || (name === 'september' && word === 'sept'),
  )
  return index === -1 ? undefined : String(index + 1).padStart(2, '0')
}
