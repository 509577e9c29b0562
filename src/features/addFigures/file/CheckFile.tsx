import { pluralise } from '#domain/phrasing/words.ts'
import type { StepProps } from '../stepProps.ts'
import { FirstLines } from './FirstLines.tsx'
import { GuessField } from './GuessField.tsx'
import { DELIMITER_WORDS, ENCODING_WORDS, LAYOUT_WORDS, QUOTES_WORDS } from './guessWords.ts'
import { HeaderLineField } from './HeaderLineField.tsx'
import { SkippedLines } from './SkippedLines.tsx'

/** Whether how marks are read is worth a field: in nearly every file there is nothing to choose. */
function marksTrouble({ quotes, problems }: StepProps['reading']): boolean {
  return quotes.by === 'you' || problems.some(({ code }) => code === 'quote-misplaced')
}

/** How the file was taken apart, with a way to put each guess right, and its first lines as the proof. */
export function CheckFile({ reading, decide }: StepProps) {
  const onHeader = (headerLine: number) => decide({ headerLine })
  const unknown = reading.layout.value === undefined
  return (
    <>
      <p>
        {pluralise(reading.lines, 'line')}
        {unknown ? '' : ' of figures'}. If the table below looks wrong, change what was guessed here; it is
        read again at once.
      </p>
      {unknown && (
        <p role="alert">
          The columns of this file are not in a layout that is known here. If it is a table of figures, say
          below what its layout is or which line has the column names. If it is not, choose another file.
        </p>
      )}
      <div className="import-guesses">
        <GuessField
          label="Layout"
          guess={reading.layout}
          words={LAYOUT_WORDS}
          onChoose={(layout) => decide({ layout })}
        />
        <HeaderLineField guess={reading.headerLine} onChoose={onHeader} />
        <GuessField
          label="Between the cells"
          guess={reading.delimiter}
          words={DELIMITER_WORDS}
          onChoose={(delimiter) => decide({ delimiter })}
        />
        <GuessField
          label="Letters"
          guess={reading.encoding}
          words={ENCODING_WORDS}
          onChoose={(encoding) => decide({ encoding })}
        />
        {marksTrouble(reading) && (
          <GuessField
            label="Quotation marks"
            guess={reading.quotes}
            words={QUOTES_WORDS}
            onChoose={(quotes) => decide({ quotes })}
          />
        )}
      </div>
      <FirstLines reading={reading} />
      <SkippedLines skipped={reading.skipped} onHeader={onHeader} />
    </>
  )
}
