import { useId } from 'react'
import { pluralise } from '#domain/phrasing/words.ts'
import type { SheetChoice, WorkbookSheets } from '#import/importReading.ts'
import { oneLine } from '../importWords.ts'

type Props = Readonly<{
  workbook: WorkbookSheets
  chosen: string | undefined
  onChange: (sheet: string) => void
}>

/** Asks which of a workbook's sheets to read. No answer is chosen in advance. */
export function ChooseSheet({ workbook, chosen, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className="import-question import-sheets">
      <legend>Which sheet holds the figures?</legend>
      <small>One sheet is read at a time. You can open the workbook again for another.</small>
      <ul className="list">
        {workbook.sheets.map((sheet, index) => (
          <li key={sheet.name}>
            <label className="choice">
              <input
                type="radio"
                name={name}
                checked={sheet.name === chosen}
                aria-describedby={`${name}-${index}`}
                onChange={() => onChange(sheet.name)}
              />
              <span>
                {oneLine(sheet.name, 60) || 'No name'}
                {sheet.hidden && ' (hidden)'}
              </span>
            </label>
            <small id={`${name}-${index}`}>{sheetWords(sheet)}</small>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** "12 rows, 8 columns: Measure · Apr 2018 · May 2018" */
function sheetWords({ rows, columns, firstCells }: SheetChoice): string {
  if (columns === 0) return 'Too wide or too long to read'
  const size = `${pluralise(rows, 'row')}, ${pluralise(columns, 'column')}`
  const words =
    firstCells.join(' · ') || 'its first cells are not shown, because they may be about single children'
  return `${size}: ${words}`
}
