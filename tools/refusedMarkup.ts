const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi
const SHOWN = 5

/**
 * What rendered markup may not hold under the page's content security policy, one line each with the first
 * tags that do it: such a page would look right in development and lose its styles or code once built.
 */
export function refusedMarkup(markup: string): readonly string[] {
  if (!markup.trim()) return ['It is empty.']
  const tags = markup.match(TAG) ?? []
  return [
    ...complaint(
      'Style attributes are blocked by the content security policy; use a class or an SVG attribute',
      tags.filter(hasAttribute(/^style$/i)),
    ),
    ...complaint(
      'Event attributes are blocked by the content security policy',
      tags.filter(hasAttribute(/^on/i)),
    ),
    ...complaint(
      'Style and script elements are blocked by the content security policy',
      tags.filter((tag) => /^<(style|script)\b/i.test(tag)),
    ),
  ]
}

function hasAttribute(name: RegExp): (tag: string) => boolean {
  return (tag) => {
    const [, ...attributes] = tag.replace(/"[^"]*"/g, '').split(/[\s/>]+/)
    return attributes.some((attribute) => name.test(attribute.replace(/=$/, '')))
  }
}

function complaint(reason: string, tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return []
  return [`${reason}. Found ${tags.length}, first: ${tags.slice(0, SHOWN).join(' ')}`]
}
