const TEXT = /<text([^>]*)>(.*?)<\/text>/gu
const TAG = /<[^>]*>/gu

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(attributes)?.[1]
}

/** The words of svg markup, one a line with the place that they are put at; px, in the coordinates of their group. */
export function svgTexts(markup: string): string {
  const lines = [...markup.matchAll(TEXT)].map(([, attributes = '', words = '']) => {
    const at = ['x', 'y'].map((name) => Number(attribute(attributes, name) ?? 0).toFixed(1))
    return `${at.join(' ')} ${attribute(attributes, 'text-anchor') ?? 'start'}: ${words.replace(TAG, '').trimEnd()}`
  })
  return `${lines.join('\n')}\n`
}

/** The same markup with no words in it: what is left looks the same on machines with other typefaces. */
export function withoutTexts(markup: string): string {
  return markup.replace(TEXT, '')
}
