const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for HTML, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Enough for the chart with its key and sources at most widths. px. */
const HEIGHT = 480

/** @param address the whole address of the chart, with `embed=1` in it */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}
