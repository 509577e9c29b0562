const ID = 'figures'

/**
 * The text of `curated.json` where the page carries it inside itself, as the one-file edition does: a page opened from disk may
 * fetch nothing. Undefined on a page that has its data beside it.
 */
export function figuresInside(): string | undefined {
  return document.querySelector(`script#${ID}`)?.textContent
}

/** The element that carries it as HTML: data, which no browser runs and no content security policy needs to know. */
export function figuresElement(curated: string): string {
  return `<script type="application/json" data-part id="${ID}">${asInside(curated)}</script>`
}

/**
 * JSON text with the same meaning that reads back letter for letter: a "<" could end the element early, and HTML turns each
 * line ending into one line feed. Both stand only where JSON allows another spelling.
 */
export function asInside(curated: string): string {
  return curated.replaceAll('<', '\\u003c').replace(/\r\n?/g, '\n')
}
