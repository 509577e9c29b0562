import type { ImportOptions } from '#import/importOptions.ts'
import type { Guess, ImportReading } from '#import/importReading.ts'

const decided = <T>(guess: Guess<T>, value: T | undefined): Guess<T> =>
  value === undefined || value === guess.value ? guess : { ...guess, value, by: 'you', confidence: 1 }

/**
 * The reading with what was decided since: fields show an answer at once, while the file is still being read with it. What it comes
 * to (counts, problems, changes) waits for the reading.
 */
export function withDecisions(reading: ImportReading, options: ImportOptions): ImportReading {
  const { mapping, names, answers } = options
  return {
    ...reading,
    encoding: decided(reading.encoding, options.encoding),
    delimiter: decided(reading.delimiter, options.delimiter),
    quotes: decided(reading.quotes, options.quotes),
    headerLine: decided(reading.headerLine, options.headerLine),
    layout: decided(reading.layout, options.layout),
    columns: reading.columns.map((column) => {
      const target = mapping?.get(column.id)
      return target ? { ...column, target, by: 'you' } : column
    }),
    names: reading.names.map((name) => ({
      ...name,
      target: names?.get(name.name) ?? name.target,
    })),
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
