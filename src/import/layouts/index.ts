import { board } from './board.ts'
import { dfe } from './dfe.ts'
import { dfeMonths } from './dfeMonths.ts'
import type { Layout } from './layout.ts'
import { packaged } from './packaged.ts'
import { scorecard } from './scorecard.ts'
import { seed } from './seed.ts'
import { template } from './template.ts'

export type { Layout } from './layout.ts'

/** Where a file fits several equally well, the first of them is used, so the most specific come first. */
export const LAYOUTS: readonly Layout[] = [packaged, seed, dfeMonths, dfe, template, scorecard, board]

/** @param id undefined or unknown ids give undefined: a stored mapping may name a layout that no longer exists */
export function layoutWithId(id: string | undefined): Layout | undefined {
  return LAYOUTS.find((layout) => layout.id === id)
}

/** Whether a field is known and not read. */
export function fieldIsUnread(field: string): boolean {
  return LAYOUTS.some(({ columns }) => columns.some(({ name, unread }) => name === field && unread))
}

/** What a column's field is called on screen. */
export function fieldTitle(field: string): string {
  const titles = LAYOUTS.flatMap(({ columns }) => columns).filter(({ name }) => name === field)
  return titles.find(({ title }) => title !== undefined)?.title ?? field.replaceAll('_', ' ')
}
