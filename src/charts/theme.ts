/** The colours of a chart. Marks take them as values, so that an exported picture needs no style sheet. */
export interface ChartTheme {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly hair: string
  readonly page: string
  readonly accent: string
  readonly plum: string
  /** Unverified figures: the user's own, or added to this copy. */
  readonly unverified: string
}

/** Follows the page's light or dark theme. */
export const screenTheme: ChartTheme = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  hair: 'var(--hair)',
  page: 'var(--page)',
  accent: 'var(--accent)',
  plum: 'var(--plum)',
  unverified: 'var(--yours)',
}

/** Always light, because pictures are printed and pasted into documents. Analysis Function palette: dark blue, dark pink and orange. */
export const exportTheme: ChartTheme = {
  ink: '#0b0c0c',
  soft: '#4a5560',
  line: '#dfe3e6',
  hair: '#eceff1',
  page: '#ffffff',
  accent: '#12436d',
  plum: '#801650',
  unverified: '#a8410a',
}

export const FONT = 'system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif'
