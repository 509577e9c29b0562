import type { Source } from '../model/source.ts'

/** A word that a browser could find in the page. */
const WORD = /[\p{L}\p{N}]/u

/** The parts of a quotation between its omissions, which are written "..." or "…", also in brackets. */
function quotedParts(quote: string): readonly string[] {
  return quote
    .split(/\s*[[(]?(?:\.{3}|…)[\])]?\s*/u)
    .map((part) => part.trim())
    .filter((part) => WORD.test(part))
}

/** A hyphen, a comma and an ampersand have a meaning of their own in a text fragment. */
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')

/**
 * The address of a source, at the quoted words where it is a page of text: the browser scrolls to them and marks them. A quotation with
 * an omission marks everything from its first part to its last. Undefined where the source has no address. Rule: URL Fragment Text
 * Directives, WICG.
 */
export function sourceAddress({ url }: Pick<Source, 'url'>, quote = ''): string | undefined {
  if (url === '') return undefined
  const parts = quotedParts(quote)
  const [first] = parts
  const last = parts.length > 1 ? parts.at(-1) : undefined
  // Without a letter it is a cell of a table, and the address is not that of its file.
  const inTable = !/\p{L}/u.test(quote)
  if (first === undefined || inTable || /\.(?:pdf|csv|xlsx|ods|zip)(?:[?#]|$)/iu.test(url)) return url
  const words = [first, last].flatMap((part) => (part === undefined ? [] : [encoded(part)])).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${words}`
}
