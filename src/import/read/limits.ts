/** The most that a file of figures may hold. Anything larger is something else, and reading it could stop the page. */
export const LIMITS = {
  bytes: 150 * 1024 * 1024,
  rows: 1_200_000,
  columns: 400,
  /** What a spreadsheet allows in one cell. */
  cellCharacters: 32_767,
  /** One row with all its cells, line breaks inside them included. */
  rowCharacters: 1_000_000,
} as const

export const LIMIT_WORDS = { bytes: '150 MB' } as const

/** The rows of a file up to this size are held in memory; a longer file is read a second time for the rows that are kept. */
export const HELD_BYTES = 24 * 1024 * 1024
