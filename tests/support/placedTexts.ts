/** A text in svg markup and its box. px from the top left corner of the drawing. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
}

const TOKEN = /<g(?=[\s>])([^>]*)>|(<\/g>)|<text([^>]*)>(.*?)<\/text>/gsu

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1]
}

function translation(attributes: string): readonly [x: number, y: number] {
  const [x = 0, y = 0] = (/translate\(([^)]*)\)/u.exec(attributes)?.[1] ?? '').split(' ').map(Number)
  return [x, y]
}

/** Every text of the markup with its box. `width` measures a text in px. */
export function placedTexts(
  markup: string,
  width: (text: string, size: number, bold: boolean) => number,
): readonly PlacedText[] {
  const origins: (readonly [x: number, y: number])[] = [[0, 0]]
  const found: PlacedText[] = []
  for (const [, group, groupEnd, attributes, inner = ''] of markup.matchAll(TOKEN)) {
    const [x0, y0] = origins.at(-1) ?? [0, 0]
    if (groupEnd) origins.pop()
    else if (attributes === undefined) {
      const [dx, dy] = translation(group ?? '')
      origins.push([x0 + dx, y0 + dy])
    } else {
      const text = inner
        .replace(/<[^>]*>/gu, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
      const size = Number(attribute(attributes, 'font-size'))
      const bold = (attribute(attributes, 'font-weight') ?? '400') !== '400'
      const held = attribute(attributes, 'textLength')
      const wide = held === undefined ? width(text.trimEnd(), size, bold) : Number(held)
      const at = x0 + Number(attribute(attributes, 'x') ?? 0)
      const anchor = attribute(attributes, 'text-anchor') ?? 'start'
      const left = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2
      const baseline = y0 + Number(attribute(attributes, 'y') ?? 0)
      found.push({
        text,
        left,
        right: left + wide,
        top: baseline - size * 0.8,
        bottom: baseline + size * 0.25,
        size,
      })
    }
  }
  return found
}

/** The texts that leave a drawing of this size, and the pairs that overlap. Empty for a drawing whose words can all be read. */
export function unreadable(
  texts: readonly PlacedText[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  return texts.flatMap((a, index) => {
    const isCut = a.left < 0 || a.right > width || a.top < 0 || a.bottom > height
    const under = texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    return [...(isCut ? [`${a.text} is cut`] : []), ...under.map((b) => `${a.text} overlaps ${b.text}`)]
  })
}
