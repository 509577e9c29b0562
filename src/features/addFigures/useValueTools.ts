import { pluralise } from '#domain/phrasing/words.ts'
import { saveCsv } from '#ui/saveFile.ts'
import { fileNameWords } from './importWords.ts'
import type { Import } from './useImport.ts'
import type { ValueTools } from './values/valueTools.ts'

/** "board.csv" becomes "board-problems.csv": letters, digits and hyphens only, whatever the file was called. */
function problemFileName(fileName: string): string {
  const stem = fileNameWords(fileName)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return `${stem || 'file'}-problems.csv`
}

/** What the step about values asks of the session, and says of it. */
export function useValueTools(
  { session, reading, options, read }: Import,
  onSay: (words: string) => void,
): ValueTools {
  const save = async () => {
    const csv = await session.current?.problemLines()
    if (csv !== undefined && reading) saveCsv(csv, problemFileName(reading.fileName))
  }
  const correct = async (file: File) => {
    const found = (await session.current?.corrections(file)) ?? []
    const replaced = new Set(found.map(({ line, column }) => `${line} ${column}`))
    const kept = (options.edits ?? []).filter(({ line, column }) => !replaced.has(`${line} ${column}`))
    if (found.length > 0) await read({ edits: [...kept, ...found] })
    onSay(
      found.length === 0
        ? `${fileNameWords(file.name)} changes nothing of this file.`
        : `${pluralise(found.length, 'cell')} taken from ${fileNameWords(file.name)}.`,
    )
  }
  return {
    moreProblems: async (...page) => (await session.current?.problems(...page)) ?? [],
    saveProblemLines: () => void save(),
    takeCorrections: (file) => void correct(file),
  }
}
