import { useEffect, useRef, useState } from 'react'
import type { Dataset } from '#domain/model/dataset.ts'
import type { Observation } from '#domain/model/observation.ts'
import type { ImportOptions } from '#import/importOptions.ts'
import type { Guess, ImportReading } from '#import/importReading.ts'
import { type ImportInput, type ImportSession, openImport } from '#state/importSession.ts'
import { saveCsv } from '#ui/saveFile.ts'
import { fileNameWords } from './importWords.ts'

export interface StepProps {
  readonly reading: ImportReading
  readonly options: ImportOptions
  readonly dataset: Dataset
  /** Reads the file again with one more decision. */
  readonly decide: (change: Partial<ImportOptions>) => void
}

/** Fetches entries of a reading's lists beyond the first ones that it carries. A new object for each reading. */
export type FurtherEntries = Pick<ImportSession, 'problems' | 'changes' | 'figures'>

/** One file being read: what a person decided about it, and what it holds with these decisions. Nothing is stored. */
export function useImportFile() {
  const session = useRef<ImportSession>(undefined)
  // Two decisions may come before React renders again: the second must not lose the first.
  const decided = useRef<ImportOptions>({})
  const [options, setOptions] = useState<ImportOptions>({})
  const [last, setLast] = useState<{ readonly reading: ImportReading; readonly further: FurtherEntries }>()
  /** The share of the file that has been read, 0 to 1. Undefined while no file is being read. */
  const [progress, setProgress] = useState<number>()
  useEffect(() => () => session.current?.close(), [])
  /** Reads the file again with a further decision. Undefined when the reading was cancelled or overtaken by a later one. */
  const read = async (change: Partial<ImportOptions>): Promise<ImportReading | undefined> => {
    const current = session.current
    if (!current) return undefined
    decided.current = { ...decisionsToKeep(decided.current, change), ...change }
    setOptions(decided.current)
    setProgress(0)
    const reading = await current.read(
      decided.current,
      (done) => session.current === current && setProgress(done),
    )
    if (!reading || session.current !== current) return undefined
    const { problems, changes, figures } = current
    setLast({ reading, further: { problems, changes, figures } })
    setProgress(undefined)
    return reading
  }
  const close = () => {
    session.current?.close()
    session.current = undefined
    decided.current = {}
    setOptions({})
    setLast(undefined)
    setProgress(undefined)
  }
  const open = (
    input: ImportInput,
    dataset: Dataset,
    userFigures: readonly Observation[],
    known: ImportOptions = {},
  ) => {
    close()
    session.current = openImport(input, dataset, userFigures)
    return read(known)
  }
  const saveProblemLines = async () => {
    const csv = await session.current?.problemLines()
    if (csv !== undefined && last) saveCsv(csv, problemFileName(last.reading.fileName))
  }
  /** Takes cells from a file of corrected lines. Resolves to the number of cells taken. */
  const takeCorrections = async (file: File): Promise<number> => {
    const found = (await session.current?.corrections(file)) ?? []
    const replaced = new Set(found.map(({ line, column }) => `${line} ${column}`))
    const kept = (options.edits ?? []).filter(({ line, column }) => !replaced.has(`${line} ${column}`))
    if (found.length > 0) await read({ edits: [...kept, ...found] })
    return found.length
  }
  return { session, options, ...last, progress, open, read, close, saveProblemLines, takeCorrections }
}

/** Decisions about one sheet say nothing about another. */
function decisionsToKeep(decided: ImportOptions, { sheet }: Partial<ImportOptions>): ImportOptions {
  if (sheet === undefined || sheet === decided.sheet) return decided
  const { remembered, shownArea } = decided
  return { ...(remembered && { remembered }), ...(shownArea !== undefined && { shownArea }) }
}

/** "board.csv" becomes "board-problems.csv", of letters, digits and hyphens only. */
function problemFileName(fileName: string): string {
  const stem = fileNameWords(fileName)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return `${stem || 'file'}-problems.csv`
}

const decidedGuess = <T>(guess: Guess<T>, value: T | undefined): Guess<T> =>
  value === undefined || value === guess.value ? guess : { ...guess, value, by: 'you', confidence: 1 }

/** The last reading with the decisions made since, so that fields show an answer while the file is read again. */
export function withDecisions(reading: ImportReading, options: ImportOptions): ImportReading {
  const { mapping, names, answers } = options
  return {
    ...reading,
    encoding: decidedGuess(reading.encoding, options.encoding),
    delimiter: decidedGuess(reading.delimiter, options.delimiter),
    quotes: decidedGuess(reading.quotes, options.quotes),
    headerLine: decidedGuess(reading.headerLine, options.headerLine),
    layout: decidedGuess(reading.layout, options.layout),
    columns: reading.columns.map((column) => {
      const target = mapping?.get(column.id)
      return target ? { ...column, target, by: 'you' } : column
    }),
    names: reading.names.map((name) => ({ ...name, target: names?.get(name.name) ?? name.target })),
    questions: reading.questions.map((question) => {
      const answer = question.choices.find(({ id }) => id === answers?.get(question.id))?.id
      return answer === undefined ? question : { ...question, answer }
    }),
    smallCounts: reading.smallCounts && {
      ...reading.smallCounts,
      answer: options.smallCounts ?? reading.smallCounts.answer,
    },
  }
}
