const TEXT = /<text([^>]*)>(.*?)<\/text>/gu
const TAG = /<[^>]*>/gu

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(attributes)?.[1]
}

/** The texts of svg markup, one a line, each with its x, y and anchor. px, in the coordinates of its group. */
export function svgTexts(markup: string): string {
  const lines = [...markup.matchAll(TEXT)].map(([, attributes = '', words = '']) => {
    const at = ['x', 'y'].map((name) => Number(attribute(attributes, name) ?? 0).toFixed(1))
    return `${at.join(' ')} ${attribute(attributes, 'text-anchor') ?? 'start'}: ${words.replace(TAG, '').trimEnd()}`
  })
  return `${lines.join('\n')}\n`
}

/** The same markup without texts, which looks the same on machines with other typefaces. */
export function withoutTexts(markup: string): string {
  return markup.replace(TEXT, '')
}
