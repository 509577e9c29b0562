type Colour = 'ink' | 'soft' | 'line' | 'hair' | 'page' | 'accent' | 'plum' | 'unverified'

/** Colours as values, so that an exported picture needs no style sheet. */
export type ChartTheme = Readonly<Record<Colour, string>>

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
