const ID = 'figures'

/** The text of `curated.json` inside the one-file edition: a page opened from disk may fetch nothing. */
export function figuresInside(): string | undefined {
  return document.querySelector(`script#${ID}`)?.textContent
}

/** A data element: no browser runs it, so no content security policy has to allow it. */
export function figuresElement(curated: string): string {
  return `<script type="application/json" data-part id="${ID}">${asInside(curated)}</script>`
}

/** JSON text of the same meaning: a "<" could end the element early, and HTML turns line endings into line feeds. */
export function asInside(curated: string): string {
  return curated.replaceAll('<', '\\u003c').replace(/\r\n?/g, '\n')
}
