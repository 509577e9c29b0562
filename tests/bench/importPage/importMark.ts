/** The mark that the page sets with `performance.mark` when an import begins. */
export const IMPORT_MARK = 'import-begins'
