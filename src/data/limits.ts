/** What a file of figures may be at most. Beyond these it is not such a file, and reading it could stop the page. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** A spreadsheet's own limit for one cell. */
  cellCharacters: 32_767,
} as const

/** "20 MB". */
export const LIMIT_WORDS = { bytes: '20 MB' } as const
