import { useId } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { Delimiter, Encoding, Quotes } from '#import/importOptions.ts'
import type { Guess, ImportReading, SkippedRow } from '#import/importReading.ts'
import { LAYOUTS } from '#import/layouts/index.ts'
import { oneLine } from '../importWords.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import type { StepProps } from '../useImportFile.ts'

function layoutWords(current: string | undefined): Readonly<Record<string, string>> {
  const offered = LAYOUTS.filter(({ id, internal }) => !internal || id === current)
  return Object.fromEntries(offered.map(({ id, title }) => [id, title]))
}

const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
}

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Excel’s Unicode text)',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (older Excel)',
}

const QUOTES_WORDS: Readonly<Record<Quotes, string>> = {
  round: 'Around cells, as in CSV',
  text: 'Ordinary characters',
}

const SKIPPED_WORDS: Readonly<Record<SkippedRow['why'], string>> = {
  'above-header': 'above the header',
  footnote: 'footnote',
  totals: 'totals',
  'second-table': 'a second table',
  'other-table': 'another table with other columns',
  'second-header': 'second header line',
}

export function CheckFile({ reading, decide }: StepProps) {
  const { layout, headerLine, delimiter, encoding, quotes, workbook } = reading
  const onHeader = (line: number) => decide({ headerLine: line })
  const unknown = layout.value === undefined
  // Nearly every file has its quotation marks around cells, so the field would only distract.
  const asksQuotes = quotes.by === 'you' || reading.problems.some(({ code }) => code === 'quote-misplaced')
  return (
    <>
      <p>
        {pluralise(reading.lines, 'line')}
        {unknown ? '' : ' of figures'}
        {workbook?.chosen !== undefined &&
          ` in the sheet ${oneLine(workbook.chosen, 60) || 'without a name'}`}
        . If the table below looks wrong, correct the guesses here. The file is then read again.
      </p>
      {unknown && (
        <p role="alert">
          The columns of this file do not match any layout that this page knows. If it is a table of figures,
          choose its layout or the line with the column names below. If it is not, choose another file.
        </p>
      )}
      <div className="import-guesses">
        <GuessField
          label="Layout"
          guess={layout}
          words={layoutWords(layout.value)}
          onChoose={(value) => decide({ layout: value })}
        />
        <HeaderLineField guess={headerLine} onChoose={onHeader} />
        {!workbook && (
          <>
            <GuessField
              label="Separator"
              guess={delimiter}
              words={DELIMITER_WORDS}
              onChoose={(value) => decide({ delimiter: value })}
            />
            <GuessField
              label="Text encoding"
              guess={encoding}
              words={ENCODING_WORDS}
              onChoose={(value) => decide({ encoding: value })}
            />
          </>
        )}
        {asksQuotes && (
          <GuessField
            label="Quotation marks"
            guess={quotes}
            words={QUOTES_WORDS}
            onChoose={(value) => decide({ quotes: value })}
          />
        )}
      </div>
      <FirstLines reading={reading} />
      <SkippedLines skipped={reading.skipped} onHeader={onHeader} />
    </>
  )
}

/** "Guessed, 80% sure": how far to trust a guess. */
function sureWords({ confidence, by, value }: Guess<unknown>): string {
  if (by === 'you') return 'Your choice'
  if (value === undefined) return 'Not recognised'
  if (by === 'remembered') return 'Your choice for a similar file'
  return confidence >= 0.95 ? 'Found in the file' : `Guessed, ${Math.floor(confidence * 100)}% sure`
}

interface GuessProps<T extends string> {
  readonly label: string
  readonly guess: Guess<T | undefined>
  readonly words: Readonly<Record<T, string>>
  readonly onChoose: (value: T) => void
}

function GuessField<T extends string>({ label, guess, words, onChoose }: GuessProps<T>) {
  const id = useId()
  const values = Object.keys(words).filter((key): key is T => key in words)
  return (
    <div className="import-guess">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={guess.value ?? ''}
        aria-describedby={`${id}-sure`}
        onChange={({ target }) => {
          const chosen = values.find((value) => value === target.value)
          if (chosen) onChoose(chosen)
        }}
      >
        {guess.value === undefined && <option value="">Please choose</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {words[value]}
          </option>
        ))}
      </select>
      <small id={`${id}-sure`}>{sureWords(guess)}</small>
    </div>
  )
}

type HeaderLineProps = { readonly guess: Guess<number>; readonly onChoose: (line: number) => void }

/** The line with the column names. It is read on Enter and when the field loses focus, not at each keystroke. */
function HeaderLineField({ guess, onChoose }: HeaderLineProps) {
  const id = useId()
  const submit = (text: string) => {
    const line = Number(text)
    if (Number.isInteger(line) && line >= 1 && line !== guess.value) onChoose(line)
  }
  return (
    <div className="import-guess">
      <label htmlFor={id}>Header line</label>
      <input
        key={guess.value}
        id={id}
        type="number"
        min={1}
        step={1}
        defaultValue={guess.value}
        aria-describedby={`${id}-sure`}
        onBlur={({ target }) => submit(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && submit(currentTarget.value)}
      />
      <small id={`${id}-sure`}>{sureWords(guess)}</small>
    </div>
  )
}

function FirstLines({ reading }: { readonly reading: ImportReading }) {
  const { columns, rows, lines } = reading
  if (rows.length === 0) return null
  return (
    <ScrollTable
      title={lines > rows.length ? `The first ${pluralise(rows.length, 'line')}` : 'The lines of the file'}
      columns={['Line', ...columns.map((column) => column.id)]}
      dense
    >
      {rows.map(({ line, cells }) => (
        <tr key={line}>
          <th scope="row">{line.toLocaleString('en-GB')}</th>
          {columns.map(({ id, index }) => (
            <td key={id}>{cells[index]}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  )
}

const LISTED = 20

type SkippedProps = { readonly skipped: readonly SkippedRow[]; readonly onHeader: (line: number) => void }

/** The lines that are not read as figures, with the reason. Any of them can be chosen as the header. */
function SkippedLines({ skipped, onHeader }: SkippedProps) {
  if (skipped.length === 0) return null
  return (
    <div>
      <h4>{pluralise(skipped.length, 'line')} skipped</h4>
      <ul className="import-rows list">
        {skipped.slice(0, LISTED).map(({ line, cells, why }) => (
          <li key={line}>
            <span className="import-name">
              <span>{cells.filter((cell) => cell !== '').join(' | ') || 'empty'}</span>
              <small>
                Line {line.toLocaleString('en-GB')}, {SKIPPED_WORDS[why]}
              </small>
            </span>
            <button
              type="button"
              className="btn small"
              aria-label={`These are the column names: line ${line}`}
              onClick={() => onHeader(line)}
            >
              These are the column names
            </button>
          </li>
        ))}
      </ul>
      {skipped.length > LISTED && (
        <p className="note">and {(skipped.length - LISTED).toLocaleString('en-GB')} more</p>
      )}
    </div>
  )
}
