import { escapeMarkup } from './escapeMarkup.ts'

/** Height that holds the chart with its key and sources at most widths. px. */
const HEIGHT = 480

/**
 * The HTML that shows a chart on another site, to be pasted there.
 * @param address of the chart with `embed=1` in it, whole
 * @param title what the frame shows, for those who hear it
 */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}
