/** What a file of figures may be at most. Beyond these it is not such a file, and reading it could stop the page. */
export const LIMITS = {
  bytes: 150 * 1024 * 1024,
  rows: 1_200_000,
  columns: 400,
  /** A spreadsheet's own limit for one cell. */
  cellCharacters: 32_767,
} as const

/** "150 MB". */
export const LIMIT_WORDS = { bytes: '150 MB' } as const

/** Files beyond this are held as text, and only the lines that are kept become cells. */
export const BIG_BYTES = 24 * 1024 * 1024
