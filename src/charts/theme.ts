/** The colours a chart is drawn with. Marks take them as values, so that an export needs no computed style. */
export interface Paint {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly hair: string
  readonly page: string
  readonly accent: string
  readonly plum: string
  /** Figures added by the person who looks, or to this copy. */
  readonly yours: string
}

/** Follows the page's theme. */
export const screenPaint: Paint = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  hair: 'var(--hair)',
  page: 'var(--page)',
  accent: 'var(--accent)',
  plum: 'var(--plum)',
  yours: 'var(--yours)',
}

/** Always light: what leaves the page is printed, pasted and sent. Analysis Function palette, dark blue, dark pink and orange. */
export const exportPaint: Paint = {
  ink: '#0b0c0c',
  soft: '#4a5560',
  line: '#dfe3e6',
  hair: '#eceff1',
  page: '#ffffff',
  accent: '#12436d',
  plum: '#801650',
  yours: '#a8410a',
}

export const FONT = 'system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif'
